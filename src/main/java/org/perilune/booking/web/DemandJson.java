package org.perilune.booking.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perilune.agreements.AgreementId;
import org.perilune.booking.domain.Demand;
import org.perilune.catalog.OfferingId;
import org.perilune.kernel.web.IntervalJson;
import org.perilune.kernel.web.QuantityJson;

/** What a quote is asked for. */
record DemandJson(
        @NotNull UUID offering,
        @Nullable UUID agreement,
        @NotNull @Valid IntervalJson window,
        @NotNull @Valid QuantityJson quantity,
        @Nullable @Size(max = 64) List<@NotNull @Valid ClaimJson> claims) {

    Demand toDemand() {
        return new Demand(
                new OfferingId(offering),
                Optional.ofNullable(agreement).map(AgreementId::new),
                window.toInterval(),
                quantity.toQuantity(),
                claims == null
                        ? List.of()
                        : claims.stream().map(ClaimJson::toPart).toList());
    }
}
