package org.perilune.metering.domain;

import java.time.Instant;
import org.perilune.booking.BookingState;
import org.perilune.booking.BookingView;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Interval;
import org.perilune.kernel.Problem;
import org.perilune.kernel.Verdict;
import org.perilune.metering.MeteringProblems;

/** Who may say what about usage. */
final class MeteringPolicy {

    private MeteringPolicy() {}

    static Verdict mayReport(Caller caller, BookingView booking, Interval during, Instant now) {
        return onlyTheProvider(caller, booking)
                .and(Verdict.unless(
                        !isMetered(booking.state()),
                        MeteringProblems.BOOKING_NOT_METERED,
                        "The booking is %s",
                        booking.state()))
                .and(Verdict.unless(
                        !booking.window().contains(during),
                        MeteringProblems.READING_OUTSIDE_WINDOW,
                        "The booking runs from %s to %s",
                        booking.window().startsAt(),
                        booking.window().endsAt()))
                .and(Verdict.unless(
                        during.endsAt().isAfter(now),
                        MeteringProblems.READING_IN_FUTURE,
                        "The market's time is %s",
                        now));
    }

    /** Confirming and contesting are the consumer's answer to a report. */
    static Verdict mayAnswer(Caller caller, BookingView booking) {
        return Verdict.unless(
                !caller.speaksFor(booking.consumer()), Problem.FORBIDDEN, "Only the consumer answers a reading");
    }

    static Verdict mayAcceptContest(Caller caller, BookingView booking) {
        return Verdict.unless(
                !caller.speaksFor(booking.provider()), Problem.FORBIDDEN, "Only the provider accepts a contest");
    }

    private static Verdict onlyTheProvider(Caller caller, BookingView booking) {
        return Verdict.unless(
                !caller.speaksFor(booking.provider()), Problem.FORBIDDEN, "Only the provider reports readings");
    }

    private static boolean isMetered(BookingState state) {
        return state == BookingState.ACTIVE || state == BookingState.COMPLETED;
    }
}
