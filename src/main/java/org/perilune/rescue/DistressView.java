package org.perilune.rescue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.perilune.kernel.ParticipantId;

/**
 * A distress call as every participant sees it.
 *
 * @param report the fields that could be read
 * @param verbatim what was sent, without what is personal
 * @param flags what could not be read or is not known, by name
 * @param entries everything since, oldest first
 */
public record DistressView(
        UUID id,
        ParticipantId raisedBy,
        Instant raisedAt,
        DistressState state,
        boolean exercise,
        Map<String, Object> report,
        String verbatim,
        List<String> flags,
        List<Entry> entries,
        Instant changedAt) {

    /**
     * @param personal what is personal in it, for the case's viewers only
     * @param legalBasis under which the act was done and recorded
     */
    public record Entry(
            UUID id,
            ParticipantId author,
            Instant at,
            String kind,
            String verbatim,
            List<String> flags,
            String legalBasis,
            Optional<String> personal) {}
}
