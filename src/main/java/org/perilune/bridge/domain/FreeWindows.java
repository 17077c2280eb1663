package org.perilune.bridge.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.perilune.kernel.Interval;

/**
 * Finds what is free of a stretch of time by asking about ever shorter parts of it. What is found is positive, half-open,
 * on the grid, and as long as it can be: each window it gives was free in every part.
 */
final class FreeWindows {

    private final long gridSeconds;
    private final Predicate<Interval> free;
    private final List<Interval> found = new ArrayList<>();

    private FreeWindows(Duration grid, Predicate<Interval> free) {
        this.gridSeconds = grid.toSeconds();
        this.free = free;
    }

    static List<Interval> of(Interval within, Duration grid, Predicate<Interval> free) {
        var search = new FreeWindows(grid, free);
        long first = -Math.floorDiv(-seconds(within.startsAt(), true), search.gridSeconds);
        long last = Math.floorDiv(seconds(within.endsAt(), false), search.gridSeconds);
        if (first < last) {
            search.look(first, last);
        }
        return List.copyOf(search.found);
    }

    /** What of {@code within} these windows leave. */
    static List<Interval> between(Interval within, List<Interval> windows) {
        var left = new ArrayList<Interval>();
        var from = within.startsAt();
        for (var window : windows) {
            if (from.isBefore(window.startsAt())) {
                left.add(new Interval(from, window.startsAt()));
            }
            from = window.endsAt();
        }
        if (from.isBefore(within.endsAt())) {
            left.add(new Interval(from, within.endsAt()));
        }
        return left;
    }

    private void look(long first, long last) {
        var part = new Interval(at(first), at(last));
        if (free.test(part)) {
            add(part);
        } else if (last - first > 1) {
            long middle = first + (last - first) / 2;
            look(first, middle);
            look(middle, last);
        }
    }

    private void add(Interval part) {
        if (!found.isEmpty() && found.get(found.size() - 1).endsAt().equals(part.startsAt())) {
            part = new Interval(found.remove(found.size() - 1).startsAt(), part.endsAt());
        }
        found.add(part);
    }

    private Instant at(long cell) {
        return Instant.ofEpochSecond(cell * gridSeconds);
    }

    private static long seconds(Instant instant, boolean up) {
        return instant.getEpochSecond() + (up && instant.getNano() > 0 ? 1 : 0);
    }
}
