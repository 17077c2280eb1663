package org.perilune.events.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perilune.events.WebhookAttempt;

/** One attempt to send one event. */
record AttemptJson(
        int number,
        UUID event,
        WebhookAttempt.Outcome outcome,
        @Nullable Integer status,
        Instant at) {

    static AttemptJson of(WebhookAttempt attempt) {
        return new AttemptJson(
                attempt.number(),
                attempt.event(),
                attempt.outcome(),
                attempt.status().orElse(null),
                attempt.at());
    }
}
