package org.perilune.log.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.perilune.kernel.CanonicalJson;

/**
 * The Ed25519 key checkpoints are signed with, and the notes it makes (C2SP signed-note and tlog-checkpoint). Only the
 * sealer has it; it is read once, from a file.
 */
@ApplicationScoped
class CheckpointKey {

    private static final String NAME = "perilune-sealer";
    private static final byte ED25519 = 1;
    private static final int RAW_LENGTH = 32;

    private final PrivateKey secret;
    private final byte[] publicKey;

    CheckpointKey(@ConfigProperty(name = "perilune.sealer-key-file") String file) {
        try {
            var text =
                    Files.readString(Path.of(file), StandardCharsets.US_ASCII).replaceAll("-----[A-Z ]+-----", "");
            var encoded = Base64.getMimeDecoder().decode(text);
            secret = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
            publicKey = publicHalf(Arrays.copyOfRange(encoded, encoded.length - RAW_LENGTH, encoded.length));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the checkpoint key is not an Ed25519 key in PKCS#8", e);
        }
    }

    /** The note: origin, size and root, a blank line, and the signature over what stands before it. */
    String note(String origin, long size, byte[] root) {
        var body = origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
        return body + "\n\u2014 " + NAME + " "
                + Base64.getEncoder().encodeToString(concatenated(keyHash(), signature(body))) + "\n";
    }

    /** How a verifier is told the key: name, hash of name and key, algorithm and key (C2SP vkey). */
    String verifierKey() {
        var typed = concatenated(new byte[] {ED25519}, publicKey);
        return NAME + "+" + HexFormat.of().formatHex(keyHash()) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    private byte[] keyHash() {
        var name = (NAME + "\n").getBytes(StandardCharsets.UTF_8);
        var typed = concatenated(new byte[] {ED25519}, publicKey);
        return Arrays.copyOf(CanonicalJson.sha256(concatenated(name, typed)), 4);
    }

    private byte[] signature(String body) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(body.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The platform derives the public half only while generating, so it is let generate from exactly this seed. */
    private static byte[] publicHalf(byte[] seed) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(NamedParameterSpec.ED25519, new SecureRandom() {
            @Override
            public void nextBytes(byte[] bytes) {
                System.arraycopy(seed, 0, bytes, 0, bytes.length);
            }
        });
        var encoded = generator.generateKeyPair().getPublic().getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - RAW_LENGTH, encoded.length);
    }

    private static byte[] concatenated(byte[] left, byte[] right) {
        var both = Arrays.copyOf(left, left.length + right.length);
        System.arraycopy(right, 0, both, left.length, right.length);
        return both;
    }
}
