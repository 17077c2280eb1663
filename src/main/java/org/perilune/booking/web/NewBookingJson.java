package org.perilune.booking.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perilune.booking.domain.Demand;
import org.perilune.kernel.web.IntervalJson;
import org.perilune.kernel.web.QuantityJson;

/** What is to be booked, or only held for a while. */
record NewBookingJson(
        @NotNull UUID offering,
        @Nullable UUID agreement,
        @NotNull @Valid IntervalJson window,
        @NotNull @Valid QuantityJson quantity,
        @Nullable @Size(max = 64) List<@NotNull @Valid ClaimJson> claims,
        @Nullable Boolean hold) {

    Demand toDemand() {
        return new DemandJson(offering, agreement, window, quantity, claims).toDemand();
    }

    boolean isHold() {
        return Boolean.TRUE.equals(hold);
    }
}
