package org.perilune.participants;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.perilune.kernel.MarketEvent;

/** The fingerprint of a participant's first key was confirmed out of band; from now on it trades. */
public record ParticipantActivated(ParticipantView participant, String fingerprint, Instant at) implements MarketEvent {

    @Override
    public String type() {
        return "participant.activated";
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
        return Map.of(
                "participant", participant.id().toString(), "code", participant.code(), "fingerprint", fingerprint);
    }
}
