package org.perilune.participants;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.perilune.kernel.MarketEvent;
import org.perilune.kernel.ParticipantId;

/** A legal fact about a participant was recorded or given an end; rules select by it from now on. */
public record AffiliationRecorded(ParticipantId participant, Affiliation affiliation, Instant at)
        implements MarketEvent {

    @Override
    public String type() {
        return "participant.affiliation-recorded";
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
        facts.put("affiliation", affiliation.code());
        facts.put("since", affiliation.since().toString());
        facts.put("source", affiliation.source());
        if (affiliation.until() != null) {
            facts.put("until", affiliation.until().toString());
        }
        return facts;
    }
}
