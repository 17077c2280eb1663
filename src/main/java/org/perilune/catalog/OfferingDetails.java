package org.perilune.catalog;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.perilune.kernel.Interval;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.Quantity;

/**
 * What a provider says of an offering and may say anew.
 *
 * @param place where the service can be had, not where the asset is: a relay in orbit serves the south pole
 * @param reachMetres how far from the place it can still be had; empty means anywhere on the body
 * @param frameworks whose members find it, with listing FRAMEWORKS
 * @param namedParties who finds it whatever the listing; only the provider reads this list
 * @param windows when it can be booked; empty means whenever its resources have capacity
 * @param setUp time the resources are taken before the window, as {@code tearDown} is after it
 * @param least the smallest quantity one booking takes, as {@code most} is the largest
 * @param crewLifeSupport whether people's lives hang on it, so that it runs to its end whatever happens to the agreement
 */
public record OfferingDetails(
        String name,
        Place place,
        Optional<Long> reachMetres,
        Maturity maturity,
        LocalDate assertedOn,
        Listing listing,
        Set<String> frameworks,
        Set<ParticipantId> namedParties,
        List<Interval> windows,
        Duration setUp,
        Duration tearDown,
        Optional<Quantity> least,
        Optional<Quantity> most,
        boolean crewLifeSupport,
        List<AttributeView> attributes) {

    public OfferingDetails {
        frameworks = Set.copyOf(frameworks);
        namedParties = Set.copyOf(namedParties);
        windows = List.copyOf(windows);
        attributes = List.copyOf(attributes);
    }

    /**
     * What everybody who finds the offering may read of it, whatever the law masks from them: neither windows nor who is named, and
     * of the attributes those that are public and not controlled.
     */
    public OfferingDetails publicFace() {
        return new OfferingDetails(
                name,
                place.plain(),
                reachMetres,
                maturity,
                assertedOn,
                listing,
                frameworks,
                Set.of(),
                List.of(),
                setUp,
                tearDown,
                least,
                most,
                crewLifeSupport,
                attributes.stream().filter(AttributeView::isEverybodys).toList());
    }
}
