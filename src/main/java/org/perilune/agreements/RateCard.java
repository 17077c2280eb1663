package org.perilune.agreements;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.perilune.catalog.Category;
import org.perilune.kernel.Interval;
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
     * @throws Refusal {@code tariff-missing} when no item fits, {@code tariff-needs-window} when the price depends on when;
     *     the meter's own refusals for a quantity it does not read
     */
    public Price price(Category category, Meter meter, Quantity quantity) {
        return price(category, meter, quantity, Optional.empty());
    }

    /** The same for a service during a window: what a quote, and what a posting, asks. */
    public Price price(Category category, Meter meter, Quantity quantity, Interval window) {
        return price(category, meter, quantity, Optional.of(window));
    }

    /** What keeping the capacity free costs, used or not: minor units; the price of a service contains it. */
    public long reservationFee(Category category, Meter meter) {
        var fee = unitOfAccount.scheme() == UnitOfAccount.Scheme.NONE
                ? null
                : tariff(category, meter).reservationFee();
        return fee == null ? 0 : minorUnits(fee.setScale(unitOfAccount.scale(), rounding));
    }

    private Price price(Category category, Meter meter, Quantity quantity, Optional<Interval> window) {
        var counted = meter.quantity(meter.ticks(quantity));
        if (unitOfAccount.scheme() == UnitOfAccount.Scheme.NONE) {
            return new Price(0, unitOfAccount.code(), unitOfAccount.scale(), counted + " without exchange of funds");
        }
        var exact = TariffSum.of(tariff(category, meter), meter, counted.value(), window);
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
     * One way to price; what each kind needs is the rules' to say.
     *
     * <ul>
     *   <li>PER_UNIT: price x quantity.
     *   <li>FLAT: the price, whatever the quantity.
     *   <li>TIERED: each part of the quantity at the price of the tier it falls into, as income tax is.
     *   <li>TIME_OF_USE: the quantity, spread evenly over the booked window, at the price of the first band that contains the
     *       moment, and at {@code price} outside all bands.
     *   <li>APERTURE_FORMULA: base x weight x (0.9 + contacts per week / 10) per hour of aperture (the DSN aperture fee).
     * </ul>
     *
     * @param minimum least charge for what is used
     * @param maximum largest charge for what is used
     * @param reservationFee for keeping the capacity free, on top of what is used and beyond minimum and maximum
     */
    public record Tariff(
            Kind kind,
            @Nullable BigDecimal price,
            @Nullable BigDecimal minimum,
            @Nullable BigDecimal base,
            @Nullable BigDecimal weight,
            @Nullable Integer contactsPerWeek,
            @Nullable BigDecimal maximum,
            @Nullable BigDecimal reservationFee,
            @Nullable List<Tier> tiers,
            @Nullable List<Band> bands) {

        public Tariff {
            tiers = tiers == null ? null : List.copyOf(tiers);
            bands = bands == null ? null : List.copyOf(bands);
        }

        public Tariff(
                Kind kind,
                @Nullable BigDecimal price,
                @Nullable BigDecimal minimum,
                @Nullable BigDecimal base,
                @Nullable BigDecimal weight,
                @Nullable Integer contactsPerWeek) {
            this(kind, price, minimum, base, weight, contactsPerWeek, null, null, null, null);
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

        public static Tariff tiered(List<Tier> tiers) {
            return new Tariff(Kind.TIERED, null, null, null, null, null, null, null, tiers, null);
        }

        public static Tariff timeOfUse(BigDecimal price, List<Band> bands) {
            return new Tariff(Kind.TIME_OF_USE, price, null, null, null, null, null, null, null, bands);
        }

        /** The same, with bounds on what is charged for use and a fee for the reservation. */
        public Tariff with(
                @Nullable BigDecimal least, @Nullable BigDecimal most, @Nullable BigDecimal feeOfReservation) {
            return new Tariff(kind, price, least, base, weight, contactsPerWeek, most, feeOfReservation, tiers, bands);
        }

        public enum Kind {
            PER_UNIT,
            FLAT,
            APERTURE_FORMULA,
            TIERED,
            TIME_OF_USE
        }
    }

    /**
     * @param upTo of the meter's own units, counted from nothing; absent for the last tier, which has no end
     * @param price for each unit that falls into it
     */
    public record Tier(@Nullable BigDecimal upTo, BigDecimal price) {}

    /**
     * When another price holds: either a part of every day in UTC, from {@code from} until before {@code until} and over
     * midnight when that is earlier, or one stretch of time such as a lunar night.
     *
     * @param from as {@code HH:MM}
     * @param until as {@code HH:MM}
     */
    public record Band(
            BigDecimal price,
            @Nullable String from,
            @Nullable String until,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt) {

        public static Band daily(BigDecimal price, String from, String until) {
            return new Band(price, from, until, null, null);
        }

        public static Band once(BigDecimal price, Instant startsAt, Instant endsAt) {
            return new Band(price, null, null, startsAt, endsAt);
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
