package org.perilune.agreements;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.perilune.agreements.RateCard.Tariff;
import org.perilune.kernel.Interval;
import org.perilune.kernel.Meter;
import org.perilune.kernel.Refusal;

/**
 * What a tariff makes of so many of a meter's own units: an amount that is not rounded yet. It is a fraction, because an hour
 * is not a decimal number of minutes and a window no decimal number of bands.
 */
record TariffSum(BigDecimal numerator, BigDecimal divisor, String words) {

    private static final BigDecimal MINUTES_AN_HOUR = new BigDecimal("60");

    /** @throws Refusal {@code tariff-needs-window} when the price depends on when and no window is given */
    static TariffSum of(Tariff tariff, Meter meter, BigDecimal count, Optional<Interval> window) {
        var used = switch (tariff.kind()) {
            case PER_UNIT -> perUnit(tariff, meter, count);
            case FLAT -> whole(needed(tariff.price()), "flat " + plain(needed(tariff.price())));
            case TIERED -> tiered(tariff, meter, count);
            case TIME_OF_USE -> byTheBand(tariff, meter, count, window);
            case APERTURE_FORMULA -> byTheHour(tariff, count);
        };
        return used.bounded(tariff.minimum(), tariff.maximum()).and(tariff.reservationFee());
    }

    BigDecimal rounded(int scale, RoundingMode rounding) {
        return numerator.divide(divisor, scale, rounding);
    }

    private static TariffSum whole(BigDecimal amount, String words) {
        return new TariffSum(amount, BigDecimal.ONE, words);
    }

    private static TariffSum perUnit(Tariff tariff, Meter meter, BigDecimal count) {
        var price = needed(tariff.price());
        return whole(price.multiply(count), "%s x %s per %s".formatted(plain(count), plain(price), meter.unit()));
    }

    private static TariffSum tiered(Tariff tariff, Meter meter, BigDecimal count) {
        var sum = BigDecimal.ZERO;
        var below = BigDecimal.ZERO;
        var words = new ArrayList<String>();
        for (var tier : needed(tariff.tiers())) {
            var reach = tier.upTo() == null ? count : tier.upTo().min(count);
            if (reach.compareTo(below) > 0) {
                var part = reach.subtract(below);
                sum = sum.add(part.multiply(tier.price()));
                words.add("%s x %s".formatted(plain(part), plain(tier.price())));
                below = reach;
            }
        }
        var said = words.isEmpty() ? "0" : String.join(" + ", words);
        return whole(sum, said + " per " + meter.unit());
    }

    private static TariffSum byTheBand(Tariff tariff, Meter meter, BigDecimal count, Optional<Interval> window) {
        var spread = TimeBands.spread(
                needed(tariff.price()),
                needed(tariff.bands()),
                window.orElseThrow(() -> Refusal.of(AgreementsProblems.TARIFF_NEEDS_WINDOW)));
        var weighted = spread.entrySet().stream()
                .map(part -> part.getKey().multiply(part.getValue()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var whole = spread.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var words = spread.entrySet().stream()
                .map(part -> "%s s at %s".formatted(plain(part.getValue()), plain(part.getKey())))
                .reduce((one, other) -> one + ", " + other)
                .orElseThrow();
        return new TariffSum(
                weighted.multiply(count),
                whole,
                "%s spread over %s s (%s per %s)".formatted(plain(count), plain(whole), words, meter.unit()));
    }

    private static TariffSum byTheHour(Tariff tariff, BigDecimal minutes) {
        int contacts = needed(tariff.contactsPerWeek());
        var factor = new BigDecimal("0.9").add(BigDecimal.valueOf(contacts, 1));
        var anHour = needed(tariff.base()).multiply(needed(tariff.weight())).multiply(factor);
        var words = "%s min of %s x %s x (0.9 + %d/10) = %s per h"
                .formatted(
                        plain(minutes),
                        plain(needed(tariff.base())),
                        plain(needed(tariff.weight())),
                        contacts,
                        plain(anHour.stripTrailingZeros()));
        return new TariffSum(anHour.multiply(minutes), MINUTES_AN_HOUR, words);
    }

    private TariffSum bounded(@Nullable BigDecimal least, @Nullable BigDecimal most) {
        if (least != null && numerator.compareTo(least.multiply(divisor)) < 0) {
            return whole(least, words + ", at least " + plain(least));
        }
        return most != null && numerator.compareTo(most.multiply(divisor)) > 0
                ? whole(most, words + ", at most " + plain(most))
                : this;
    }

    private TariffSum and(@Nullable BigDecimal fee) {
        return fee == null
                ? this
                : new TariffSum(
                        numerator.add(fee.multiply(divisor)), divisor, words + " + " + plain(fee) + " reservation");
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }

    /** The rules of terms let no tariff in that lacks what its kind needs. */
    private static <T> T needed(@Nullable T part) {
        return requireNonNull(part, "a tariff lacks a part of its kind");
    }
}
