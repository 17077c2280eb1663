package org.perilune.metering.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.perilune.kernel.web.QuantityJson;
import org.perilune.metering.domain.ContestReading;

/** What the consumer read instead, and why it thinks so. */
record ContestRequestJson(
        @NotNull @Valid QuantityJson quantity,
        @NotBlank @Size(max = 500) String reason) {

    ContestReading.Command toCommand() {
        return new ContestReading.Command(quantity.toQuantity(), reason);
    }
}
