package org.perilune.kernel;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What is counted and in which units. A unit is accepted when it is on the meter's own list, not because it is valid UCUM:
 * {@code GB} is UCUM for gigabel, {@code dBi} for deci-biot, and {@code {pass}}, {@code {seat}} and {@code {berth}.d}
 * would all convert into each other. Conversion exists only within one meter, and only where it is exact.
 *
 * <p>Each meter counts in whole ticks of its first unit: {@code scale} decimals of it.
 */
public enum Meter {
    APERTURE_TIME(3, units("min", "1").and("h", "60")),
    CONTACT(0, units("{pass}", "1")),
    DATA_VOLUME(6, units("GBy", "1").and("Gbit", "0.125").and("MBy", "0.001").and("TBy", "1000")),
    DATA_RATE(3, units("Mbit/s", "1").and("kbit/s", "0.001").and("Gbit/s", "1000")),
    MESSAGE(0, units("{message}", "1")),
    NAVIGATION_TIME(3, units("h", "1").and("d", "24")),
    FIX(0, units("{fix}", "1")),
    PRODUCT(0, units("{product}", "1")),
    POWER(3, units("kW", "1").and("W", "0.001").and("MW", "1000")),
    ENERGY(3, units("kW.h", "1").and("W.h", "0.001").and("MW.h", "1000")),
    SESSION_TIME(3, units("h", "1").and("d", "24")),
    BERTH(0, units("{berth}", "1")),
    BERTH_NIGHT(0, units("{berth}.d", "1")),
    RACK(0, units("{rack}", "1")),
    CYCLE(0, units("{cycle}", "1")),
    MASS(3, units("kg", "1").and("g", "0.001").and("t", "1000")),
    VOLUME(6, units("m3", "1")),
    SEAT(0, units("{seat}", "1")),
    DISTANCE(3, units("km", "1").and("m", "0.001")),
    HAULAGE(3, units("kg.km", "1").and("t.km", "1000"));

    /** More than this of anything is absurd; it keeps ticks of every meter far inside a 64-bit integer. */
    private static final BigDecimal ABSURD = new BigDecimal("1000000000");

    private final int scale;
    private final Map<String, BigDecimal> factors;

    Meter(int scale, Units units) {
        this.scale = scale;
        this.factors = units.factors;
    }

    public String unit() {
        return factors.keySet().iterator().next();
    }

    public Set<String> allowedUnits() {
        return factors.keySet();
    }

    /** Decimals of {@link #unit()} that one tick has. */
    public int scale() {
        return scale;
    }

    /**
     * The quantity in whole ticks of this meter.
     *
     * @throws Refusal {@code unit-not-allowed} for a unit not on the list, {@code quantity-invalid} for a negative, absurd
     *     or too fine value
     */
    public long ticks(Quantity quantity) {
        var factor = factors.get(quantity.unit());
        if (factor == null) {
            throw Refusal.of(
                    Problem.UNIT_NOT_ALLOWED, "%s is counted in %s", this, String.join(", ", factors.keySet()));
        }
        if (quantity.value().signum() < 0 || quantity.value().abs().compareTo(ABSURD) > 0) {
            throw Refusal.of(Problem.QUANTITY_INVALID, "%s lies between 0 and %s", this, ABSURD.toPlainString());
        }
        try {
            return quantity.value().multiply(factor).movePointRight(scale).longValueExact();
        } catch (ArithmeticException e) {
            throw Refusal.of(Problem.QUANTITY_INVALID, "%s is read to %d decimals of %s", this, scale, unit());
        }
    }

    /** As {@link #ticks}, and more than nothing. */
    public long positiveTicks(Quantity quantity) {
        long ticks = ticks(quantity);
        if (ticks == 0) {
            throw Refusal.of(Problem.QUANTITY_INVALID, "%s must be more than nothing", this);
        }
        return ticks;
    }

    public Quantity quantity(long ticks) {
        return new Quantity(BigDecimal.valueOf(ticks, scale), unit());
    }

    /** The same amount in another unit of this meter; a unit of another meter is refused, whatever UCUM would say. */
    public Quantity convert(Quantity quantity, String toUnit) {
        var to = factors.get(toUnit);
        if (to == null || !factors.containsKey(quantity.unit())) {
            throw Refusal.of(Problem.METERS_DO_NOT_CONVERT, "%s does not become %s", quantity.unit(), toUnit);
        }
        try {
            var exact = quantity.value().multiply(factors.get(quantity.unit())).divide(to);
            return new Quantity(exact.stripTrailingZeros(), toUnit);
        } catch (ArithmeticException e) {
            throw Refusal.of(Problem.QUANTITY_INVALID, "%s has no exact value in %s", quantity, toUnit);
        }
    }

    private static Units units(String unit, String factor) {
        return new Units().and(unit, factor);
    }

    private static final class Units {

        private final Map<String, BigDecimal> factors = new LinkedHashMap<>();

        Units and(String unit, String factor) {
            factors.put(unit, new BigDecimal(factor));
            return this;
        }
    }
}
