package org.perilune.catalog;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.perilune.kernel.Interval;
import org.perilune.kernel.Meter;
import org.perilune.kernel.ParticipantId;

/**
 * An offering as one caller may see it.
 *
 * @param meter in which usage is counted and priced
 * @param windows when it can be booked; empty means whenever its resources have capacity
 * @param setUp time the resources are taken before the window, as {@code tearDown} is after it
 * @param crewLifeSupport whether people's lives hang on it, so that it runs to its end whatever happens to the agreement
 */
public record OfferingView(
        OfferingId id,
        ParticipantId provider,
        AssetId asset,
        String name,
        Category category,
        Meter meter,
        Maturity maturity,
        LocalDate assertedOn,
        OfferingState state,
        List<Draw> draws,
        List<Interval> windows,
        Duration setUp,
        Duration tearDown,
        boolean crewLifeSupport,
        boolean demonstration,
        Instant createdAt,
        long version) {

    public boolean takesFirmBookings() {
        return state == OfferingState.LISTED && (maturity == Maturity.OPERATIONAL || maturity == Maturity.IN_TRANSIT);
    }
}
