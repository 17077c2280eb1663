package org.perilune.agreements;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.perilune.catalog.Category;
import org.perilune.kernel.Meter;
import org.perilune.kernel.Quantity;

/**
 * The tariffs of an agreement. Pricing is pure: the same card, meter and quantity give the same price in a quote and in a
 * posting.
 */
public record RateCard(UnitOfAccount unitOfAccount, RoundingMode rounding, List<Item> items) {

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

    /** What so much of a meter costs: the tariff's amount, rounded once, to the unit's scale. */
    public Price price(Category category, Meter meter, Quantity quantity) {
        var tariff = items.stream()
                .filter(item -> item.category() == category && item.meter() == meter)
                .map(Item::tariff)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no tariff for " + category + " by " + meter));
        var counted = BigDecimal.valueOf(meter.ticks(quantity), meter.scale());
        var exact = switch (tariff.kind()) {
            case PER_UNIT -> tariff.price().multiply(counted);
            case FLAT -> tariff.price();
            case APERTURE_FORMULA ->
                tariff.base()
                        .multiply(tariff.weight())
                        .multiply(new BigDecimal("0.9").add(BigDecimal.valueOf(tariff.contactsPerWeek(), 1)))
                        .multiply(counted);
        };
        var least = tariff.minimum() == null ? exact : exact.max(tariff.minimum());
        var amount = least.setScale(unitOfAccount.scale(), rounding);
        return new Price(
                amount.unscaledValue().longValueExact(),
                unitOfAccount.code(),
                unitOfAccount.scale(),
                tariff.kind() + " " + quantity);
    }
}
