package org.perilune.participants;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.perilune.kernel.Problem;
import org.perilune.kernel.Refusal;

/** The days a fact holds: from one, and perhaps until another, which is the first on which it no longer does. */
final class Days {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    private Days() {}

    static void check(LocalDate since, @Nullable LocalDate until) {
        if (until != null && !since.isBefore(until)) {
            throw Refusal.of(Problem.INTERVAL_BACKWARDS, "%s is not before %s", since, until);
        }
        if (since.isBefore(EARLIEST) || since.isAfter(LATEST) || (until != null && until.isAfter(LATEST))) {
            throw Refusal.of(Problem.TIME_OUT_OF_RANGE, "Days lie between %s and %s", EARLIEST, LATEST);
        }
    }

    static boolean cover(LocalDate since, @Nullable LocalDate until, LocalDate day) {
        return !day.isBefore(since) && (until == null || day.isBefore(until));
    }
}
