package org.perilune.rescue;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.perilune.kernel.MarketEvent;
import org.perilune.kernel.ParticipantId;

/**
 * Something happened to a distress call; everybody is told.
 *
 * @param kind RAISED, UPDATE, ACKNOWLEDGED, OFFER, RESOLVED or CANCELLED
 */
public record DistressMoved(UUID call, String kind, ParticipantId by, DistressState state, boolean exercise, Instant at)
        implements MarketEvent {

    @Override
    public String type() {
        return "distress." + kind.toLowerCase(Locale.ROOT);
    }

    @Override
    public UUID subject() {
        return call;
    }

    @Override
    public Audience audience() {
        return Audience.everybody();
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("by", by.toString(), "state", state.name(), "exercise", exercise);
    }
}
