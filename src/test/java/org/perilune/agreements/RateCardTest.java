package org.perilune.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.perilune.agreements.RateCard.Band;
import org.perilune.agreements.RateCard.Tariff;
import org.perilune.agreements.RateCard.Tier;
import org.perilune.agreements.RateCard.UnitOfAccount;
import org.perilune.catalog.Category;
import org.perilune.kernel.Interval;
import org.perilune.kernel.Meter;
import org.perilune.kernel.Quantity;
import org.perilune.kernel.Refusal;

/** Every form of tariff, to the last cent. */
class RateCardTest {

    private static final Interval FROM_FIVE_TO_NINE = window("2031-03-01T05:00:00Z", 4);

    @Test
    void a_price_per_unit_stays_within_its_bounds_and_the_reservation_comes_on_top() {
        var tariff = Tariff.perUnit(decimal("2.50"), decimal("10.00"))
                .with(decimal("10.00"), decimal("50.00"), decimal("3.00"));
        assertThat(cents(tariff, "1")).isEqualTo(1300);
        assertThat(cents(tariff, "8")).isEqualTo(2300);
        assertThat(cents(tariff, "100")).isEqualTo(5300);
        assertThat(card(tariff).reservationFee(Category.POWER, Meter.ENERGY)).isEqualTo(300);
        assertThat(explained(tariff, "100"))
                .isEqualTo("100.000 kW.h: 100.000 x 2.50 per kW.h, at most 50.00 + 3.00 reservation = 53.00 EUR");
    }

    @Test
    void each_part_of_a_quantity_pays_the_price_of_its_tier() {
        var tariff = Tariff.tiered(List.of(tier("10", "3.00"), tier("50", "2.00"), new Tier(null, decimal("1.00"))));
        assertThat(cents(tariff, "10")).isEqualTo(3000);
        assertThat(cents(tariff, "10.001")).isEqualTo(3000); // 0.2 of a cent, rounded once at the end
        assertThat(cents(tariff, "60")).isEqualTo(12000);
        assertThat(explained(tariff, "60")).contains("10 x 3.00 + 40 x 2.00 + 10.000 x 1.00 per kW.h");
    }

    @Test
    void time_of_use_spreads_the_quantity_evenly_over_the_window() {
        var tariff = Tariff.timeOfUse(decimal("1.00"), List.of(Band.daily(decimal("4.00"), "06:00", "08:00")));
        assertThat(cents(tariff, "8", FROM_FIVE_TO_NINE)).isEqualTo(2000);
        assertThat(cents(tariff, "8", window("2031-03-01T06:00:00Z", 2))).isEqualTo(3200);
        assertThat(cents(tariff, "8", window("2031-03-01T08:00:00Z", 22))).isEqualTo(800);
        assertThat(cents(tariff, "48", window("2031-03-01T00:00:00Z", 48))).isEqualTo(7200 - 1200);
    }

    @Test
    void a_band_over_midnight_and_a_lunar_night_hold_where_they_say_and_the_first_one_decides() {
        var night = Band.once(
                decimal("9.00"), Instant.parse("2031-03-01T08:00:00Z"), Instant.parse("2031-03-15T00:00:00Z"));
        var tariff = Tariff.timeOfUse(decimal("1.00"), List.of(night, Band.daily(decimal("3.00"), "22:00", "06:00")));
        assertThat(cents(tariff, "4", FROM_FIVE_TO_NINE)).isEqualTo(300 + 200 + 900);
        assertThat(cents(tariff, "2", window("2031-02-28T23:00:00Z", 2))).isEqualTo(600);
    }

    @Test
    void a_third_of_a_window_is_no_decimal_and_is_rounded_once_as_the_card_says() {
        var tariff = Tariff.timeOfUse(decimal("0.00"), List.of(Band.daily(decimal("1.00"), "05:00", "06:00")));
        var third = window("2031-03-01T05:00:00Z", 3);
        assertThat(cents(tariff, "1", third)).isEqualTo(33);
        var up = new RateCard(
                euros(), RoundingMode.UP, List.of(new RateCard.Item(Category.POWER, Meter.ENERGY, tariff)));
        assertThat(up.price(Category.POWER, Meter.ENERGY, energy("1"), third).amount())
                .isEqualTo(34);
    }

    @Test
    void the_aperture_fee_of_the_deep_space_network_comes_out_as_it_publishes_it() {
        var tariff = Tariff.aperture(decimal("1057.00"), decimal("4.00"), 5);
        var card = new RateCard(
                euros(),
                RoundingMode.HALF_EVEN,
                List.of(new RateCard.Item(Category.COMMUNICATION, Meter.APERTURE_TIME, tariff)));
        assertThat(card.price(Category.COMMUNICATION, Meter.APERTURE_TIME, Quantity.of("90", "min"))
                        .amount())
                .isEqualTo(887880); // 1057 x 4 x 1.4 x 1.5 h
    }

    @Test
    void a_price_that_depends_on_when_is_not_told_without_a_when() {
        var tariff = Tariff.timeOfUse(decimal("1.00"), List.of(Band.daily(decimal("4.00"), "06:00", "08:00")));
        assertThatThrownBy(() -> card(tariff).price(Category.POWER, Meter.ENERGY, energy("8")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(AgreementsProblems.TARIFF_NEEDS_WINDOW));
    }

    /** What lets a posting be the difference of two prices: no line of a bill is ever negative. */
    @Test
    void no_price_falls_as_use_grows() {
        var seed = 20310301L;
        var random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            var tariff = any(random);
            long less = random.nextInt(100_000);
            long more = less + random.nextInt(100_000);
            var card = card(tariff);
            var before = card.price(Category.POWER, Meter.ENERGY, Meter.ENERGY.quantity(less), FROM_FIVE_TO_NINE);
            var after = card.price(Category.POWER, Meter.ENERGY, Meter.ENERGY.quantity(more), FROM_FIVE_TO_NINE);
            assertThat(after.amount())
                    .as("seed %d round %d: %s", seed, round, tariff)
                    .isGreaterThanOrEqualTo(before.amount());
        }
    }

    @Test
    void a_card_is_read_back_from_its_document_as_it_was() {
        var seed = 7L;
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            var card = card(any(random));
            assertThat(TermsDocument.rateCard(TermsDocument.of(card)))
                    .as("seed %d round %d", seed, round)
                    .isEqualTo(card);
        }
    }

    private static Tariff any(Random random) {
        var price = BigDecimal.valueOf(random.nextInt(10_000), 4);
        var tariff = switch (random.nextInt(4)) {
            case 0 -> Tariff.perUnit(price, null);
            case 1 ->
                Tariff.tiered(List.of(
                        new Tier(BigDecimal.valueOf(1 + random.nextInt(60)), price),
                        new Tier(null, BigDecimal.valueOf(random.nextInt(900), 2))));
            case 2 ->
                Tariff.timeOfUse(
                        price,
                        List.of(Band.daily(
                                BigDecimal.valueOf(random.nextInt(900), 2),
                                "06:%02d".formatted(random.nextInt(60)),
                                "08:00")));
            default -> Tariff.flat(BigDecimal.valueOf(random.nextInt(900), 2));
        };
        return tariff.kind() == Tariff.Kind.FLAT || random.nextBoolean()
                ? tariff
                : tariff.with(decimal("1.00"), BigDecimal.valueOf(100 + random.nextInt(9_000), 2), decimal("0.50"));
    }

    private static long cents(Tariff tariff, String energy) {
        return card(tariff).price(Category.POWER, Meter.ENERGY, energy(energy)).amount();
    }

    private static long cents(Tariff tariff, String energy, Interval window) {
        return card(tariff)
                .price(Category.POWER, Meter.ENERGY, energy(energy), window)
                .amount();
    }

    private static String explained(Tariff tariff, String energy) {
        return card(tariff).price(Category.POWER, Meter.ENERGY, energy(energy)).explanation();
    }

    private static RateCard card(Tariff tariff) {
        return new RateCard(
                euros(), RoundingMode.HALF_EVEN, List.of(new RateCard.Item(Category.POWER, Meter.ENERGY, tariff)));
    }

    private static UnitOfAccount euros() {
        return new UnitOfAccount(UnitOfAccount.Scheme.ISO4217, "EUR", 2);
    }

    private static Tier tier(String upTo, String price) {
        return new Tier(decimal(upTo), decimal(price));
    }

    private static Quantity energy(String value) {
        return Quantity.of(value, "kW.h");
    }

    private static BigDecimal decimal(String value) {
        return new BigDecimal(value);
    }

    private static Interval window(String startsAt, int hours) {
        var start = Instant.parse(startsAt);
        return new Interval(start, start.plus(Duration.ofHours(hours)));
    }
}
