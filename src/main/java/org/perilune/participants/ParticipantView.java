package org.perilune.participants;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.perilune.kernel.ParticipantId;

/** A participant as everybody sees it. */
public record ParticipantView(
        ParticipantId id,
        String code,
        String name,
        ParticipantState state,
        Set<Membership> memberships,
        List<Affiliation> affiliations,
        List<Backing> backings,
        Instant createdAt,
        long version) {

    public boolean active() {
        return state == ParticipantState.ACTIVE;
    }
}
