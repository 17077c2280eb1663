package org.perilune.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Secrets of the service for one purpose each, derived from the one key file it is given (HKDF with SHA-256, RFC 5869): one
 * secret to keep, and none that tells another.
 */
public final class DerivedSecret {

    private static final byte[] SALT = "perilune".getBytes(StandardCharsets.US_ASCII);

    private DerivedSecret() {}

    /**
     * Thirty-two bytes.
     *
     * @param keyFile an Ed25519 key in PKCS#8, PEM
     * @param purpose never changes its meaning
     */
    public static byte[] of(Path keyFile, String purpose) {
        try {
            var text = Files.readString(keyFile, StandardCharsets.US_ASCII).replaceAll("-----[A-Z ]+-----", "");
            var encoded = Base64.getMimeDecoder().decode(text);
            var seed = Arrays.copyOfRange(encoded, encoded.length - Ed25519.SEED_BYTES, encoded.length);
            return hmac(hmac(SALT, seed), (purpose + "\u0001").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] hmac(byte[] key, byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
        }
    }
}
