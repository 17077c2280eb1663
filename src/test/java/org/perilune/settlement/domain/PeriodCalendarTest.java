package org.perilune.settlement.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.perilune.agreements.Terms.SettlementPeriod;
import org.perilune.kernel.Interval;

class PeriodCalendarTest {

    @ParameterizedTest
    @CsvSource({
        "MONTHLY, 2034-02-28T23:59:59.999999Z, 2034-02-01, 2034-03-01",
        "MONTHLY, 2034-12-31T23:59:59Z, 2034-12-01, 2035-01-01",
        "MONTHLY, 2036-02-29T12:00:00Z, 2036-02-01, 2036-03-01",
        "QUARTERLY, 2034-01-01T00:00:00Z, 2034-01-01, 2034-04-01",
        "QUARTERLY, 2034-12-31T23:59:59Z, 2034-10-01, 2035-01-01",
        "HALF_YEARLY, 2034-06-30T23:59:59Z, 2034-01-01, 2034-07-01",
        "HALF_YEARLY, 2034-07-01T00:00:00Z, 2034-07-01, 2035-01-01"
    })
    void periods_follow_the_calendar_in_utc(SettlementPeriod period, Instant instant, String starts, String ends) {
        assertThat(PeriodCalendar.around(period, instant)).isEqualTo(interval(starts, ends));
    }

    @ParameterizedTest
    @CsvSource({
        "MONTHLY, 2034-03-01, 2034-04-01",
        "QUARTERLY, 2034-04-01, 2034-07-01",
        "HALF_YEARLY, 2034-07-01, 2035-01-01"
    })
    void one_period_begins_where_the_last_ended(SettlementPeriod period, String ended, String ends) {
        assertThat(PeriodCalendar.after(period, midnight(ended))).isEqualTo(interval(ended, ends));
    }

    @Test
    void a_new_length_first_completes_its_own_calendar_period() {
        assertThat(PeriodCalendar.after(SettlementPeriod.QUARTERLY, midnight("2034-02-01")))
                .isEqualTo(interval("2034-02-01", "2034-04-01"));
    }

    private static Interval interval(String starts, String ends) {
        return new Interval(midnight(starts), midnight(ends));
    }

    private static Instant midnight(String day) {
        return Instant.parse(day + "T00:00:00Z");
    }
}
