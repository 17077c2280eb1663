package org.perilune.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.perilune.kernel.Meter;
import org.perilune.kernel.ParticipantId;

/**
 * An offering as one caller may see it: attributes, windows and named parties the caller is not cleared for are not in it.
 *
 * @param meter in which usage is counted and priced
 */
public record OfferingView(
        OfferingId id,
        ParticipantId provider,
        AssetId asset,
        Category category,
        Meter meter,
        OfferingState state,
        OfferingDetails details,
        List<Draw> draws,
        Sight sight,
        boolean demonstration,
        Instant createdAt,
        long version) {

    public String name() {
        return details.name();
    }

    /** Earlier maturities take expressions of interest; SUSPENDED and RETIRED take nothing. */
    public boolean takesFirmBookings() {
        return state == OfferingState.LISTED
                && (details.maturity() == Maturity.OPERATIONAL || details.maturity() == Maturity.IN_TRANSIT);
    }

    /** The only resource, where there is one and it has one dimension in this offering's own meter. */
    public boolean claimsItself() {
        return draws.stream().allMatch(draw -> draw.dimensions().isEmpty())
                || draws.size() == 1 && draws.get(0).dimensions().equals(Map.of(Draw.CAPACITY, meter));
    }
}
