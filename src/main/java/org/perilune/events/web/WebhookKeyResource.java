package org.perilune.events.web;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.perilune.events.domain.WebhookKey;

/** The key receivers check signatures with. */
@Path("/v1/webhook-key")
@Authenticated
public class WebhookKeyResource {

    private final WebhookKey key;

    WebhookKeyResource(WebhookKey key) {
        this.key = key;
    }

    /** Ed25519, as Standard Webhooks writes a public key. */
    public record WebhookKeyJson(String publicKey) {}

    @GET
    @PermissionsAllowed("events:read")
    public WebhookKeyJson see() {
        return new WebhookKeyJson(key.publicKey());
    }
}
