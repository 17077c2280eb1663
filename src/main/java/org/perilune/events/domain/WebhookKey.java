package org.perilune.events.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.perilune.kernel.Ed25519;

/**
 * The service's own key for webhooks, and the signatures it makes (Standard Webhooks, {@code v1a}). It is derived from the
 * seed of the checkpoint key (HKDF with SHA-256, RFC 5869), so that there is one secret to keep; neither key tells the other.
 */
@ApplicationScoped
public class WebhookKey {

    private static final byte[] SALT = "perilune".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PURPOSE = "webhook signatures v1\u0001".getBytes(StandardCharsets.US_ASCII);

    private final Ed25519 key;

    WebhookKey(@ConfigProperty(name = "perilune.sealer-key-file") String file) {
        try {
            var text =
                    Files.readString(Path.of(file), StandardCharsets.US_ASCII).replaceAll("-----[A-Z ]+-----", "");
            var encoded = Base64.getMimeDecoder().decode(text);
            var seed = Arrays.copyOfRange(encoded, encoded.length - Ed25519.SEED_BYTES, encoded.length);
            key = Ed25519.ofSeed(hmac(hmac(SALT, seed), PURPOSE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As Standard Webhooks writes it: {@code whpk_} and the base64 of the raw key. */
    public String publicKey() {
        return "whpk_" + Base64.getEncoder().encodeToString(key.publicKey());
    }

    /** Over id, time and body, so that none of them can be exchanged. */
    String signature(UUID event, long timestamp, String body) {
        var signed = (event + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8);
        return "v1a," + Base64.getEncoder().encodeToString(key.sign(signed));
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
        }
    }
}
