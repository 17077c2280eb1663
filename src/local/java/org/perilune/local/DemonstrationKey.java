package org.perilune.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * An Ed25519 key pair as a participant holds it on its own machine: the private half in one PEM file, the public half
 * beside it. Also a command, for the walk-through: {@code java DemonstrationKey.java KEY.pem} signs standard input and
 * prints the signature; {@code fingerprint} and {@code public} as second argument print those.
 */
public record DemonstrationKey(Path file, PrivateKey secret, PublicKey publicHalf) {

    private static final int RAW_LENGTH = 32;

    public static void main(String... arguments) throws IOException {
        var key = in(Path.of(arguments[0]));
        var wanted = arguments.length > 1 ? arguments[1] : "sign";
        System.out.println(
                switch (wanted) {
                    case "fingerprint" -> key.fingerprint();
                    case "public" -> key.publicKey();
                    default -> key.sign(System.in.readAllBytes());
                });
    }

    /** Reads the pair, or makes it when there is none. */
    static DemonstrationKey in(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            var factory = KeyFactory.getInstance("Ed25519");
            return new DemonstrationKey(
                    file,
                    factory.generatePrivate(new PKCS8EncodedKeySpec(decoded(file))),
                    factory.generatePublic(new X509EncodedKeySpec(decoded(publicFile(file)))));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the key " + file + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** The 32 raw bytes, base64. */
    String publicKey() {
        return Base64.getEncoder().encodeToString(raw());
    }

    /** Hexadecimal SHA-256 of the raw bytes: what is compared out of band. */
    String fingerprint() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(raw()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String sign(byte[] message) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(message);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] raw() {
        var encoded = publicHalf.getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - RAW_LENGTH, encoded.length);
    }

    /** The private half appears whole or not at all, whenever this is killed. */
    private static void create(Path file) throws IOException, GeneralSecurityException {
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(publicFile(file), pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        var unfinished = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                "key",
                null,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path publicFile(Path file) {
        return file.resolveSibling(file.getFileName().toString().replaceFirst("\\.pem$", "") + ".public.pem");
    }

    private static String pem(String kind, byte[] bytes) {
        var body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN %s-----%n%s%n-----END %s-----%n".formatted(kind, body, kind);
    }

    private static byte[] decoded(Path file) throws IOException {
        var text = Files.readString(file, StandardCharsets.US_ASCII).replaceAll("-----[A-Z ]+-----", "");
        return Base64.getMimeDecoder().decode(text);
    }
}
