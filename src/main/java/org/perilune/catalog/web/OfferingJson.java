package org.perilune.catalog.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perilune.catalog.CapacityModel;
import org.perilune.catalog.Category;
import org.perilune.catalog.Draw;
import org.perilune.catalog.Listing;
import org.perilune.catalog.Maturity;
import org.perilune.catalog.OfferingState;
import org.perilune.catalog.OfferingView;
import org.perilune.catalog.Sight;
import org.perilune.kernel.Meter;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.web.IntervalJson;
import org.perilune.kernel.web.QuantityJson;

/**
 * An offering as the caller may see it. Without an agreement there are no windows and no limits in it, only that an
 * agreement is required; the named parties are for the provider alone.
 */
public record OfferingJson(
        UUID id,
        UUID provider,
        UUID asset,
        Category category,
        Meter meter,
        OfferingState state,
        String name,
        PlaceJson place,
        @Nullable Long reachMetres,
        @Nullable Long distanceMetres,
        Maturity maturity,
        LocalDate assertedOn,
        boolean takesFirmBookings,
        boolean agreementRequired,
        Listing listing,
        List<String> frameworks,
        @Nullable List<UUID> namedParties,
        @Nullable List<IntervalJson> windows,
        long setUpMinutes,
        long tearDownMinutes,
        @Nullable QuantityJson least,
        @Nullable QuantityJson most,
        boolean crewLifeSupport,
        List<DrawJson> draws,
        List<AttributeJson> attributes,
        boolean demonstration,
        Instant createdAt,
        List<String> allowedActions) {

    /** A resource behind the offering, and how it is counted. */
    public record DrawJson(UUID resource, CapacityModel model, Map<String, Meter> dimensions) {

        static DrawJson of(Draw draw) {
            return new DrawJson(draw.resource().value(), draw.model(), new java.util.TreeMap<>(draw.dimensions()));
        }
    }

    static OfferingJson of(OfferingView offering, List<String> allowedActions, Optional<Long> distance) {
        var details = offering.details();
        boolean partner = offering.sight() != Sight.LISTED;
        return new OfferingJson(
                offering.id().value(),
                offering.provider().value(),
                offering.asset().value(),
                offering.category(),
                offering.meter(),
                offering.state(),
                details.name(),
                PlaceJson.of(details.place()),
                details.reachMetres().orElse(null),
                distance.orElse(null),
                details.maturity(),
                details.assertedOn(),
                offering.takesFirmBookings(),
                offering.sight() == Sight.LISTED,
                details.listing(),
                details.frameworks().stream().sorted().toList(),
                offering.sight() == Sight.OWNER
                        ? details.namedParties().stream()
                                .map(ParticipantId::value)
                                .sorted()
                                .toList()
                        : null,
                partner ? details.windows().stream().map(IntervalJson::of).toList() : null,
                details.setUp().toMinutes(),
                details.tearDown().toMinutes(),
                details.least().map(QuantityJson::of).orElse(null),
                details.most().map(QuantityJson::of).orElse(null),
                details.crewLifeSupport(),
                offering.draws().stream().map(DrawJson::of).toList(),
                details.attributes().stream().map(AttributeJson::of).toList(),
                offering.demonstration(),
                offering.createdAt(),
                allowedActions);
    }
}
