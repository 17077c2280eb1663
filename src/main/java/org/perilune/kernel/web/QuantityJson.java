package org.perilune.kernel.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.perilune.kernel.Quantity;

/** {@code {"value":"12.500","unit":"kW.h"}}: a decimal string and a UCUM unit. */
public record QuantityJson(
        @NotNull BigDecimal value, @NotNull @Size(max = 40) String unit) {

    public static QuantityJson of(Quantity quantity) {
        return new QuantityJson(quantity.value(), quantity.unit());
    }

    public Quantity toQuantity() {
        return new Quantity(value, unit);
    }
}
