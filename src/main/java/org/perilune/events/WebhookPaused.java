package org.perilune.events;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.perilune.kernel.MarketEvent;
import org.perilune.kernel.ParticipantId;

/** A webhook stopped sending because its receiver failed too long or said it is gone; its owner reads it in its feed. */
public record WebhookPaused(UUID subject, ParticipantId owner, String because, Instant at) implements MarketEvent {

    @Override
    public String type() {
        return "webhook.paused";
    }

    @Override
    public Audience audience() {
        return Audience.of(owner);
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("because", because);
    }
}
