package org.perilune.catalog.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.perilune.catalog.Listing;
import org.perilune.catalog.Maturity;
import org.perilune.catalog.OfferingDetails;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.Quantity;
import org.perilune.kernel.web.IntervalJson;
import org.perilune.kernel.web.QuantityJson;

/** What a provider says of an offering, first or anew. Lists that are left out are empty. */
record OfferingDetailsJson(
        @NotBlank @Size(max = 200) String name,
        @NotNull @Valid PlaceJson place,
        @Nullable @Min(0) @Max(40_000_000) Long reachMetres,
        @NotNull Maturity maturity,
        @NotNull LocalDate assertedOn,
        @NotNull Listing listing,
        @Nullable @Size(max = 20) Set<@NotNull @Pattern(regexp = "[A-Z0-9_]{2,40}") String> frameworks,
        @Nullable @Size(max = 200) Set<@NotNull UUID> namedParties,
        @Nullable @Size(max = 500) List<@NotNull @Valid IntervalJson> windows,
        @NotNull @Min(0) @Max(10_080) Integer setUpMinutes,
        @NotNull @Min(0) @Max(10_080) Integer tearDownMinutes,
        @Nullable @Valid QuantityJson least,
        @Nullable @Valid QuantityJson most,
        @NotNull Boolean crewLifeSupport,
        @Nullable @Size(max = 100) List<@NotNull @Valid AttributeJson> attributes) {

    OfferingDetails toDetails() {
        return new OfferingDetails(
                name,
                place.toPlace(),
                Optional.ofNullable(reachMetres),
                maturity,
                assertedOn,
                listing,
                frameworks == null ? Set.of() : frameworks,
                namedParties == null
                        ? Set.of()
                        : namedParties.stream().map(ParticipantId::new).collect(Collectors.toCollection(HashSet::new)),
                windows == null
                        ? List.of()
                        : windows.stream().map(IntervalJson::toInterval).toList(),
                Duration.ofMinutes(setUpMinutes),
                Duration.ofMinutes(tearDownMinutes),
                quantity(least),
                quantity(most),
                crewLifeSupport,
                attributes == null
                        ? List.of()
                        : attributes.stream().map(AttributeJson::toAttribute).toList());
    }

    private static Optional<Quantity> quantity(@Nullable QuantityJson json) {
        return Optional.ofNullable(json).map(QuantityJson::toQuantity);
    }
}
