package org.perilune.rescue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.perilune.catalog.AssetId;
import org.perilune.kernel.ParticipantId;

/**
 * What an owner says its crewed asset could give to people in need.
 *
 * @param staleAfter from when on the figures are shown as STALE, and still shown
 * @param dutyContact how the people who run it are reached; a post, not a person
 */
public record HavenReport(
        UUID id,
        ParticipantId owner,
        AssetId asset,
        Instant observedAt,
        Instant reportedAt,
        Instant staleAfter,
        int freeBerths,
        String dutyContact,
        List<ConsumableLevel> consumables) {

    public HavenReport {
        consumables = List.copyOf(consumables);
    }

    public boolean isStale(Instant now) {
        return !now.isBefore(staleAfter);
    }
}
