package org.perilune.booking.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.perilune.booking.Claim;
import org.perilune.booking.domain.Demand;
import org.perilune.catalog.ResourceId;
import org.perilune.kernel.web.QuantityJson;

/** So much of one dimension of one resource. */
record ClaimJson(
        @NotNull UUID resource,
        @NotNull @Pattern(regexp = "[a-z][a-z-]{0,39}") String dimension,
        @NotNull @Valid QuantityJson quantity) {

    static ClaimJson of(Claim claim) {
        return new ClaimJson(
                claim.resource().value(),
                claim.dimension(),
                QuantityJson.of(claim.meter().quantity(claim.ticks())));
    }

    Demand.Part toPart() {
        return new Demand.Part(new ResourceId(resource), dimension, quantity.toQuantity());
    }
}
