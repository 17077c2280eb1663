package org.perilune.participants;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.perilune.kernel.MarketEvent;

/** The operator proposed a participant. */
public record ParticipantProposed(ParticipantView participant, Instant at) implements MarketEvent {

    @Override
    public String type() {
        return "participant.proposed";
    }

    @Override
    public UUID subject() {
        return participant.id().value();
    }

    @Override
    public Audience audience() {
        return Audience.everybody();
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("participant", participant.id().toString(), "code", participant.code());
    }
}
