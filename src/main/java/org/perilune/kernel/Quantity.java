package org.perilune.kernel;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * An exact amount of a UCUM unit, {@code {"value":"12.500","unit":"kW.h"}}. It keeps its text form: 12.500 is not
 * rewritten as 12.5. Whether the unit is right is asked of a {@link Meter}.
 */
public record Quantity(BigDecimal value, String unit) {

    public Quantity {
        requireNonNull(value);
        requireNonNull(unit);
    }

    public static Quantity of(String value, String unit) {
        return new Quantity(new BigDecimal(value), unit);
    }

    public String text() {
        return value.toPlainString();
    }

    @Override
    public String toString() {
        return text() + " " + unit;
    }
}
