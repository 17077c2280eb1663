package org.perilune.events;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One attempt to send one event: DELIVERED, REFUSED with a status, UNREACHABLE, or ADDRESS_REFUSED by our own guard. */
public record WebhookAttempt(int number, UUID event, Outcome outcome, Optional<Integer> status, Instant at) {

    /** How it ended. */
    public enum Outcome {
        DELIVERED,
        REFUSED,
        UNREACHABLE,
        ADDRESS_REFUSED
    }
}
