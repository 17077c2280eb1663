package org.perilune.events.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.perilune.kernel.DerivedSecret;
import org.perilune.kernel.Ed25519;

/** The service's own key for webhooks, and the signatures it makes (Standard Webhooks, {@code v1a}). */
@ApplicationScoped
public class WebhookKey {

    private final Ed25519 key;

    WebhookKey(@ConfigProperty(name = "perilune.sealer-key-file") String file) {
        key = Ed25519.ofSeed(DerivedSecret.of(Path.of(file), "webhook signatures v1"));
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
}
