package org.perilune.metering.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perilune.support.SampleBookings.WINDOW;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.perilune.booking.BookingState;
import org.perilune.kernel.Problem;
import org.perilune.kernel.Quantity;
import org.perilune.kernel.Refusal;
import org.perilune.metering.MeteringProblems;
import org.perilune.support.SampleBookings;

class ReportSheetTest {

    private final Usage usage = new Usage(new Usage.Key(UUID.randomUUID(), UUID.randomUUID()), 100_000);

    @Test
    void a_record_that_comes_twice_in_one_request_is_judged_once() {
        var sheet = new ReportSheet(List.of(report("a", "1.5"), report("b", "2"), report("a", "1.50")), Map.of());
        assertThat(sheet.fresh()).containsExactly(0, 1);
    }

    @Test
    void a_twin_shares_the_refusal_of_the_first() {
        var sheet = new ReportSheet(List.of(report("a", "1"), report("a", "1")), Map.of());
        sheet.refuse(0, Refusal.of(Problem.UNIT_NOT_ALLOWED));
        sheet.settle(Set.of(), Map.of());
        assertThat(sheet.outcomes())
                .allSatisfy(outcome -> assertThat(problemOf(outcome)).isEqualTo(Problem.UNIT_NOT_ALLOWED));
    }

    @Test
    void a_twin_that_says_something_else_differs() {
        var sheet = new ReportSheet(List.of(report("a", "1"), report("a", "2")), Map.of());
        sheet.refuse(0, Refusal.of(Problem.FORBIDDEN));
        sheet.settle(Set.of(), Map.of());
        assertThat(problemOf(sheet.outcomes().get(1))).isEqualTo(MeteringProblems.READING_DIFFERS);
    }

    @Test
    void what_no_longer_fits_is_refused_and_what_fits_after_it_is_not() {
        var sheet = new ReportSheet(List.of(report("a", "60"), report("b", "41"), report("c", "40")), Map.of());
        for (int index : sheet.fresh()) {
            sheet.count(index, reading(sheet.report(index)), usage);
        }
        assertThat(sheet.toWrite()).extracting(item -> item.report().recordId()).containsExactly("a", "c");
        assertThat(usage.left()).isZero();
    }

    @Test
    void a_record_the_database_did_not_take_gives_its_quantity_back() {
        var sheet = new ReportSheet(List.of(report("a", "60")), Map.of());
        sheet.count(0, reading(sheet.report(0)), usage);
        sheet.settle(Set.of(), Map.of()); // taken by somebody else, whom the caller may not see
        assertThat(usage.left()).isEqualTo(100_000);
        assertThat(problemOf(sheet.outcomes().get(0))).isEqualTo(MeteringProblems.READING_DIFFERS);
        assertThat(sheet.created()).isEmpty();
    }

    private static Problem problemOf(ReportOutcome outcome) {
        return ((ReportOutcome.Refused) outcome).refusal().problem();
    }

    private static NewReading reading(ReadingReport report) {
        var booking = SampleBookings.energy(BookingState.ACTIVE);
        return new NewReading(
                UUID.randomUUID(), report, booking, booking.meter().ticks(report.quantity()));
    }

    private static ReadingReport report(String recordId, String value) {
        return new ReadingReport(
                SampleBookings.energy(BookingState.ACTIVE).id(),
                "meter",
                recordId,
                WINDOW.startsAt(),
                WINDOW.endsAt(),
                Quantity.of(value, "kW.h"));
    }
}
