package org.perilune.events;

/** Where a webhook stands: sending, waiting for its owner, or given up for good. */
public enum WebhookState {
    ACTIVE,
    PAUSED,
    CLOSED
}
