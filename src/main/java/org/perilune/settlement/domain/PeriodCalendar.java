package org.perilune.settlement.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.perilune.agreements.Terms.SettlementPeriod;
import org.perilune.kernel.Interval;

/** Where periods begin and end: on the first of a month, quarter or half-year, 00:00 UTC. */
final class PeriodCalendar {

    private PeriodCalendar() {}

    /** The whole calendar period the instant lies in. */
    static Interval around(SettlementPeriod period, Instant instant) {
        var starts = startOf(period, instant);
        return new Interval(at(starts), at(starts.plusMonths(months(period))));
    }

    /**
     * The period that follows one that ended then. When the parties have since agreed on another length, it is the rest of
     * the new length's calendar period, so that none overlaps and none is left out.
     */
    static Interval after(SettlementPeriod period, Instant ended) {
        return new Interval(ended, around(period, ended).endsAt());
    }

    private static LocalDate startOf(SettlementPeriod period, Instant instant) {
        var date = LocalDate.ofInstant(instant, ZoneOffset.UTC);
        int intoPeriod = (date.getMonthValue() - 1) % months(period);
        return date.withDayOfMonth(1).minusMonths(intoPeriod);
    }

    private static int months(SettlementPeriod period) {
        return switch (period) {
            case MONTHLY -> 1;
            case QUARTERLY -> 3;
            case HALF_YEARLY -> 6;
        };
    }

    private static Instant at(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
