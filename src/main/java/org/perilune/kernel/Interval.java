package org.perilune.kernel;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;

/** Half-open time, {@code [startsAt, endsAt)}: two windows that touch do not overlap. Never empty, never backwards. */
public record Interval(Instant startsAt, Instant endsAt) {

    /** The years a sane service lies in; beyond them a date is a slip of the keyboard. */
    private static final Instant EARLIEST = Instant.parse("1957-10-04T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    public Interval {
        requireNonNull(startsAt);
        requireNonNull(endsAt);
        if (!startsAt.isBefore(endsAt)) {
            throw Refusal.of(Problem.INTERVAL_BACKWARDS, "%s is not before %s", startsAt, endsAt);
        }
        if (startsAt.isBefore(EARLIEST) || endsAt.isAfter(LATEST)) {
            throw Refusal.of(Problem.TIME_OUT_OF_RANGE, "Times lie between %s and %s", EARLIEST, LATEST);
        }
    }

    public Duration length() {
        return Duration.between(startsAt, endsAt);
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(startsAt) && instant.isBefore(endsAt);
    }

    public boolean contains(Interval other) {
        return !other.startsAt.isBefore(startsAt) && !other.endsAt.isAfter(endsAt);
    }

    public boolean overlaps(Interval other) {
        return startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt);
    }
}
