package org.perilune.participants;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.perilune.kernel.MarketEvent;
import org.perilune.kernel.ParticipantId;

/** A membership in a framework was recorded or given an end. */
public record MembershipRecorded(ParticipantId participant, Membership membership, Instant at) implements MarketEvent {

    @Override
    public String type() {
        return "participant.membership-recorded";
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
        facts.put("framework", membership.framework());
        facts.put("since", membership.since().toString());
        if (membership.until() != null) {
            facts.put("until", membership.until().toString());
        }
        return facts;
    }
}
