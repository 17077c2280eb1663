package org.perilune.participants;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.perilune.kernel.MarketEvent;
import org.perilune.kernel.ParticipantId;

/** Who stands behind a participant was recorded or given an end; rules look through it from now on. */
public record BackingRecorded(ParticipantId participant, Backing backing, Instant at) implements MarketEvent {

    @Override
    public String type() {
        return "participant.backing-recorded";
    }

    @Override
    public UUID subject() {
        return participant.value();
    }

    @Override
    public Audience audience() {
        return Audience.everybody();
    }

    @Override
    public Map<String, Object> facts() {
        var facts = new TreeMap<String, Object>();
        facts.put("participant", participant.toString());
        facts.put("behind", backing.behind().toString());
        facts.put("kind", backing.kind().name());
        facts.put("since", backing.since().toString());
        facts.put("source", backing.source());
        if (backing.until() != null) {
            facts.put("until", backing.until().toString());
        }
        return facts;
    }
}
