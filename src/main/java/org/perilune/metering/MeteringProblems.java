package org.perilune.metering;

import org.perilune.kernel.Problem;

/** The refusals of metering. */
public final class MeteringProblems {

    public static final Problem READING_DIFFERS =
            new Problem("reading-differs", 409, "This source and record id were reported before with other content");
    public static final Problem BOOKING_NOT_METERED =
            new Problem("booking-not-metered", 409, "Usage is read while a booking is active or completed");
    public static final Problem READING_OUTSIDE_WINDOW =
            new Problem("reading-outside-window", 422, "The reading lies outside the booking's window");
    public static final Problem READING_IN_FUTURE =
            new Problem("reading-in-future", 422, "The reading ends in the future");
    public static final Problem USAGE_EXCEEDS_BOOKING =
            new Problem("usage-exceeds-booking", 422, "The readings together would exceed what was booked");
    public static final Problem CONTEST_NOT_LOWER =
            new Problem("contest-not-lower", 422, "A contest names less than was reported");

    private MeteringProblems() {}
}
