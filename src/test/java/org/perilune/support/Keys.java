package org.perilune.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.perilune.kernel.CanonicalJson;

/** Ed25519 keys the tests hold as a participant holds its own: the service never sees the private half. */
public final class Keys {

    private static final int ED25519_RAW_LENGTH = 32;

    private Keys() {}

    /** Always the same pair for the same name. */
    public static KeyPair of(String name) {
        try {
            var generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(
                    255, new Seeded(CanonicalJson.sha256(("key of " + name).getBytes(StandardCharsets.UTF_8))));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The 32 raw bytes of the public key, base64. */
    public static String publicKey(KeyPair pair) {
        return Base64.getEncoder().encodeToString(raw(pair));
    }

    /** The lower-case hexadecimal SHA-256 of the raw public key. */
    public static String fingerprint(KeyPair pair) {
        return HexFormat.of().formatHex(CanonicalJson.sha256(raw(pair)));
    }

    public static String sign(KeyPair pair, byte[] message) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(message);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Path writePem(Path file, KeyPair pair) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var body = Base64.getMimeEncoder(64, new byte[] {'\n'})
                    .encodeToString(pair.getPrivate().getEncoded());
            return Files.writeString(file, "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n")
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] raw(KeyPair pair) {
        var encoded = pair.getPublic().getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - ED25519_RAW_LENGTH, encoded.length);
    }

    private static final class Seeded extends SecureRandom {

        private final byte[] seed;

        Seeded(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
