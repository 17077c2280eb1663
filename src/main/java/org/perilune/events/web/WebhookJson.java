package org.perilune.events.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perilune.events.WebhookState;
import org.perilune.events.WebhookView;

/** A webhook as its owner sees it. */
record WebhookJson(
        UUID id,
        String url,
        List<String> types,
        WebhookState state,
        @Nullable String pausedBecause,
        String position,
        int failures,
        Instant createdAt,
        List<String> allowedActions) {

    static WebhookJson of(WebhookView webhook) {
        return new WebhookJson(
                webhook.id(),
                webhook.url(),
                webhook.types(),
                webhook.state(),
                webhook.pausedBecause().orElse(null),
                webhook.position().encoded(),
                webhook.failures(),
                webhook.createdAt(),
                actions(webhook.state()));
    }

    private static List<String> actions(WebhookState state) {
        return switch (state) {
            case ACTIVE -> List.of("pause", "replay", "close");
            case PAUSED -> List.of("resume", "close");
            case CLOSED -> List.of();
        };
    }
}
