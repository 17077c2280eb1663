package org.perilune.kernel.web;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.perilune.kernel.Interval;

/** Half-open time on the wire. */
public record IntervalJson(
        @NotNull Instant startsAt, @NotNull Instant endsAt) {

    public static IntervalJson of(Interval interval) {
        return new IntervalJson(interval.startsAt(), interval.endsAt());
    }

    public Interval toInterval() {
        return new Interval(startsAt, endsAt);
    }
}
