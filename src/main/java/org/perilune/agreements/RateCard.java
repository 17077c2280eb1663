package org.perilune.agreements;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.perilune.catalog.Category;
import org.perilune.kernel.Meter;
import org.perilune.kernel.Quantity;
import org.perilune.kernel.Refusal;

/**
 * The tariffs of an agreement. Pricing is pure: the same card, meter and quantity give the same price in a quote and in a
 * posting.
 */
public record RateCard(UnitOfAccount unitOfAccount, RoundingMode rounding, List<Item> items) {

    public RateCard {
        items = List.copyOf(items);
    }

    /**
     * What so much of a meter costs, rounded once, at the very end. Under a card that counts in nothing everything is free.
     *
     * @throws Refusal {@code tariff-missing} when no item fits; the meter's own refusals for a quantity it does not read
     */
    public Price price(Category category, Meter meter, Quantity quantity) {
        var counted = meter.quantity(meter.ticks(quantity));
        if (unitOfAccount.scheme() == UnitOfAccount.Scheme.NONE) {
            return new Price(0, unitOfAccount.code(), unitOfAccount.scale(), counted + " without exchange of funds");
        }
        var tariff = tariff(category, meter);
        var exact = tariff.exact(counted.value(), meter);
        var rounded = exact.rounded(unitOfAccount.scale(), rounding);
        return new Price(
                minorUnits(rounded),
                unitOfAccount.code(),
                unitOfAccount.scale(),
                "%s: %s = %s %s".formatted(counted, exact.words(), rounded.toPlainString(), unitOfAccount.code()));
    }

    private Tariff tariff(Category category, Meter meter) {
        return items.stream()
                .filter(item -> item.category() == category && item.meter() == meter)
                .findFirst()
                .map(Item::tariff)
                .orElseThrow(() ->
                        Refusal.of(AgreementsProblems.TARIFF_MISSING, "There is none for %s by %s", category, meter));
    }

    private static long minorUnits(BigDecimal amount) {
        try {
            return amount.unscaledValue().longValueExact();
        } catch (ArithmeticException e) {
            throw Refusal.of(AgreementsProblems.PRICE_OUT_OF_RANGE);
        }
    }

    /**
     * What amounts are counted in: an ISO 4217 currency, a barter unit the agreement owns, or nothing at all.
     *
     * @param scale decimals of the minor unit amounts are kept in
     */
    public record UnitOfAccount(Scheme scheme, String code, int scale) {

        public enum Scheme {
            ISO4217,
            BARTER,
            NONE
        }
    }

    /** The tariff of one meter in one category. */
    public record Item(Category category, Meter meter, Tariff tariff) {}

    /**
     * One way to price. PER_UNIT: price x quantity. FLAT: the price, whatever the quantity. APERTURE_FORMULA: base x weight
     * x (0.9 + contacts per week / 10) per hour of aperture (the DSN aperture fee).
     */
    public record Tariff(
            Kind kind,
            @Nullable BigDecimal price,
            @Nullable BigDecimal minimum,
            @Nullable BigDecimal base,
            @Nullable BigDecimal weight,
            @Nullable Integer contactsPerWeek) {

        private static final BigDecimal MINUTES_AN_HOUR = new BigDecimal("60");

        /** An amount that is not rounded yet: a fraction, because an hour is not a decimal number of minutes. */
        private record Exact(BigDecimal numerator, BigDecimal divisor, String words) {

            static Exact of(BigDecimal amount, String words) {
                return new Exact(amount, BigDecimal.ONE, words);
            }

            BigDecimal rounded(int scale, RoundingMode rounding) {
                return numerator.divide(divisor, scale, rounding);
            }
        }

        public static Tariff perUnit(BigDecimal price, @Nullable BigDecimal minimum) {
            return new Tariff(Kind.PER_UNIT, price, minimum, null, null, null);
        }

        public static Tariff flat(BigDecimal price) {
            return new Tariff(Kind.FLAT, price, null, null, null, null);
        }

        public static Tariff aperture(BigDecimal base, BigDecimal weight, int contactsPerWeek) {
            return new Tariff(Kind.APERTURE_FORMULA, null, null, base, weight, contactsPerWeek);
        }

        /** The price of so many of the meter's own units. */
        private Exact exact(BigDecimal count, Meter meter) {
            return switch (kind) {
                case PER_UNIT -> multiplied(count, meter);
                case FLAT -> Exact.of(needed(price), "flat " + needed(price).toPlainString());
                case APERTURE_FORMULA -> byTheHour(count);
            };
        }

        private Exact multiplied(BigDecimal count, Meter meter) {
            var product = needed(price).multiply(count);
            var words = "%s x %s per %s"
                    .formatted(count.toPlainString(), needed(price).toPlainString(), meter.unit());
            return minimum == null || product.compareTo(minimum) >= 0
                    ? Exact.of(product, words)
                    : Exact.of(minimum, words + ", at least " + minimum.toPlainString());
        }

        private Exact byTheHour(BigDecimal minutes) {
            var factor = new BigDecimal("0.9").add(BigDecimal.valueOf(needed(contactsPerWeek), 1));
            var anHour = needed(base).multiply(needed(weight)).multiply(factor);
            var words = "%s min of %s x %s x (0.9 + %d/10) = %s per h"
                    .formatted(
                            minutes.toPlainString(),
                            needed(base).toPlainString(),
                            needed(weight).toPlainString(),
                            needed(contactsPerWeek),
                            anHour.stripTrailingZeros().toPlainString());
            return new Exact(anHour.multiply(minutes), MINUTES_AN_HOUR, words);
        }

        /** The rules of terms let no tariff in that lacks what its kind needs. */
        private static <T> T needed(@Nullable T part) {
            return requireNonNull(part, "a tariff lacks a part of its kind");
        }

        public enum Kind {
            PER_UNIT,
            FLAT,
            APERTURE_FORMULA
        }
    }

    /**
     * What something costs.
     *
     * @param amount minor units of {@code unit}
     * @param explanation the sum in words and figures, for people
     */
    public record Price(long amount, String unit, int scale, String explanation) {}
}
