package org.perilune.settlement.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perilune.support.SampleBookings.BHD;
import static org.perilune.support.SampleBookings.CONSUMER;
import static org.perilune.support.SampleBookings.EUR;
import static org.perilune.support.SampleBookings.JPY;
import static org.perilune.support.SampleBookings.NOTHING;
import static org.perilune.support.SampleBookings.PROVIDER;
import static org.perilune.support.SampleBookings.atLeast;
import static org.perilune.support.SampleBookings.card;
import static org.perilune.support.SampleBookings.energy;
import static org.perilune.support.SampleBookings.flat;
import static org.perilune.support.SampleBookings.perUnit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perilune.agreements.RateCard;
import org.perilune.agreements.RateCard.Tariff;
import org.perilune.agreements.RateCard.UnitOfAccount;
import org.perilune.agreements.Terms.SettlementMode;
import org.perilune.booking.BookingState;
import org.perilune.booking.BookingView;
import org.perilune.catalog.Category;
import org.perilune.kernel.Meter;
import org.perilune.kernel.Quantity;
import org.perilune.ledger.Leg;

class RatingTest {

    private static final Quantity NONE = Quantity.of("0", "kW.h");

    @Test
    @Tag("R-39")
    void a_yen_has_no_decimals_and_a_bahraini_dinar_three() {
        assertThat(rate(JPY, perUnit("10.5"), "3").amount()).hasToString("32"); // 31.5, half to even
        assertThat(rate(BHD, perUnit("0.0105"), "3").amount()).hasToString("0.032");
        assertThat(rate(EUR, perUnit("0.105"), "3").amount()).hasToString("0.32");
    }

    @Test
    void a_flat_price_is_charged_once_in_whatever_pieces_usage_is_read() {
        assertThat(inPieces(card(EUR, flat("99.00")), List.of("10", "20", "30")))
                .containsExactly(9900L, 0L, 0L);
    }

    @Test
    void a_least_price_is_charged_once_and_counts_against_what_follows() {
        assertThat(inPieces(card(EUR, atLeast("1.00", "25.00")), List.of("10", "10", "10")))
                .containsExactly(2500L, 0L, 500L);
    }

    @Test
    void nothing_used_costs_nothing_whatever_the_least_price() {
        assertThat(rate(EUR, atLeast("1.00", "25.00"), "0").minor()).isZero();
        assertThat(rate(EUR, atLeast("1.00", "25.00"), "0").legs(CONSUMER, PROVIDER))
                .isEmpty();
    }

    /** Seeded: a failure repeats. */
    @Test
    void the_lines_of_a_booking_sum_to_the_price_of_its_whole_usage_to_the_last_minor_unit() {
        var random = new Random(20340303);
        for (int round = 0; round < 500; round++) {
            var unit = List.of(EUR, JPY, BHD).get(random.nextInt(3));
            var price = random.nextInt(100_000) + "." + "%05d".formatted(random.nextInt(100_000));
            var card = card(unit, random.nextBoolean() ? perUnit(price) : atLeast(price, "12.34"));
            var pieces = new ArrayList<String>();
            long ticks = 0;
            for (int piece = 0; piece < 1 + random.nextInt(12); piece++) {
                int some = 1 + random.nextInt(8_000);
                ticks += some;
                pieces.add(Meter.ENERGY.quantity(some).text());
            }
            var lines = inPieces(card, pieces);
            assertThat(lines).allMatch(line -> line >= 0);
            assertThat(lines.stream().mapToLong(Long::longValue).sum())
                    .as("%s in %s", card, pieces)
                    .isEqualTo(card.price(Category.POWER, Meter.ENERGY, Meter.ENERGY.quantity(ticks))
                            .amount());
        }
    }

    @Test
    void money_is_owed_by_the_consumer_to_the_provider() {
        assertThat(rate(EUR, perUnit("1.00"), "12.5").legs(CONSUMER, PROVIDER))
                .containsExactly(
                        new Leg("owed-by:" + CONSUMER, "EUR", 1250), new Leg("owed-to:" + PROVIDER, "EUR", -1250));
    }

    @Test
    void without_an_exchange_of_funds_usage_is_a_memo_in_its_own_unit() {
        var memo = Rating.rate(
                booking(card(EUR, perUnit("1.00"))),
                SettlementMode.NO_EXCHANGE_OF_FUNDS,
                NONE,
                Quantity.of("2500", "W.h"));
        assertThat(memo.owed()).isFalse();
        assertThat(memo.legs(CONSUMER, PROVIDER))
                .containsExactly(
                        new Leg("used-by:" + CONSUMER + ":ENERGY", "kW.h", 2500),
                        new Leg("supplied-by:" + PROVIDER + ":ENERGY", "kW.h", -2500));
    }

    @Test
    void an_agreement_that_counts_in_nothing_keeps_memos_only() {
        var memo = Rating.rate(
                booking(card(NOTHING, perUnit("0"))), SettlementMode.REIMBURSABLE, NONE, Quantity.of("1", "kW.h"));
        assertThat(memo.owed()).isFalse();
        assertThat(memo.basis()).isEqualTo("ENERGY");
    }

    @Test
    void replacement_in_kind_owes_the_thing_itself() {
        var owed = Rating.rate(
                booking(card(EUR, perUnit("1.00"))),
                SettlementMode.REPLACEMENT_IN_KIND,
                NONE,
                Quantity.of("1.5", "kW.h"));
        assertThat(owed.owed()).isTrue();
        assertThat(owed.amount()).hasToString("1.500");
        assertThat(owed.legs(CONSUMER, PROVIDER))
                .extracting(Leg::account)
                .containsExactly("owed-by:" + CONSUMER + ":ENERGY", "owed-to:" + PROVIDER + ":ENERGY");
    }

    private static List<Long> inPieces(RateCard card, List<String> pieces) {
        var lines = new ArrayList<Long>();
        long before = 0;
        for (var piece : pieces) {
            var quantity = Quantity.of(piece, "kW.h");
            lines.add(Rating.rate(booking(card), SettlementMode.REIMBURSABLE, Meter.ENERGY.quantity(before), quantity)
                    .minor());
            before += Meter.ENERGY.ticks(quantity);
        }
        return lines;
    }

    private static Charge rate(UnitOfAccount unit, Tariff tariff, String value) {
        return Rating.rate(booking(card(unit, tariff)), SettlementMode.REIMBURSABLE, NONE, Quantity.of(value, "kW.h"));
    }

    private static BookingView booking(RateCard card) {
        return energy(BookingState.ACTIVE, card);
    }
}
