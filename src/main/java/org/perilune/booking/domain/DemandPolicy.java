package org.perilune.booking.domain;

import static org.perilune.booking.BookingProblems.OFFERING_NOT_BOOKABLE;
import static org.perilune.booking.BookingProblems.QUANTITY_OUT_OF_BOUNDS;
import static org.perilune.booking.BookingProblems.QUANTITY_UNDELIVERABLE;
import static org.perilune.booking.BookingProblems.WINDOW_NOT_OFFERED;
import static org.perilune.booking.BookingProblems.WINDOW_OFF_GRID;
import static org.perilune.booking.BookingProblems.WINDOW_PAST;
import static org.perilune.booking.BookingProblems.WINDOW_TOO_LONG;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.perilune.booking.Claim;
import org.perilune.catalog.OfferingView;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Interval;
import org.perilune.kernel.Problem;
import org.perilune.kernel.Refusal;
import org.perilune.kernel.Verdict;

/** Whether an offering can be asked for so much at such a time, as far as the offering and the calendar decide it. */
final class DemandPolicy {

    private DemandPolicy() {}

    static Verdict mayBook(Caller caller, OfferingView offering) {
        return Verdict.unless(
                caller.participant().equals(offering.provider())
                        || caller.officer().isPresent(),
                Problem.FORBIDDEN,
                "A provider does not book itself, and an officer books nothing");
    }

    /** Everything that stands in the way, not only the first of it. */
    static List<Refusal> reasons(OfferingView offering, Interval window, Instant now, Duration longest) {
        return Stream.of(
                        Verdict.unless(
                                !offering.takesFirmBookings(),
                                OFFERING_NOT_BOOKABLE,
                                "It is %s and its maturity %s",
                                offering.state(),
                                offering.details().maturity()),
                        Verdict.unless(window.startsAt().isBefore(now), WINDOW_PAST, "The market's time is %s", now),
                        Verdict.unless(
                                window.length().compareTo(longest) > 0, WINDOW_TOO_LONG, "The longest is %s", longest),
                        offered(offering, window),
                        onGrid(offering, window))
                .flatMap(verdict -> verdict.refusal().stream())
                .toList();
    }

    static List<Refusal> amounts(OfferingView offering, Interval window, long ticks, List<Claim> claims) {
        var meter = offering.meter();
        var details = offering.details();
        var most = Deliverable.most(meter, window.length(), claims);
        return Stream.of(
                        Verdict.unless(
                                details.least()
                                                .filter(least -> ticks < meter.ticks(least))
                                                .isPresent()
                                        || details.most()
                                                .filter(limit -> ticks > meter.ticks(limit))
                                                .isPresent(),
                                QUANTITY_OUT_OF_BOUNDS,
                                "One booking takes from %s to %s",
                                details.least().map(Object::toString).orElse("anything"),
                                details.most().map(Object::toString).orElse("any amount")),
                        Verdict.unless(
                                most.filter(limit -> ticks > limit).isPresent(),
                                QUANTITY_UNDELIVERABLE,
                                "At most %s",
                                most.map(meter::quantity).map(Object::toString).orElse("")))
                .flatMap(verdict -> verdict.refusal().stream())
                .toList();
    }

    private static Verdict offered(OfferingView offering, Interval window) {
        var windows = offering.details().windows();
        return Verdict.unless(
                !windows.isEmpty() && windows.stream().noneMatch(one -> one.contains(window)),
                WINDOW_NOT_OFFERED,
                "It lies in none of the offering's windows");
    }

    /** Refused with the nearest that fit, never rounded. */
    private static Verdict onGrid(OfferingView offering, Interval window) {
        var off = offering.draws().stream()
                .flatMap(draw -> draw.gridMinutes().stream())
                .map(minutes -> minutes * 60L)
                .filter(seconds -> isOff(window.startsAt(), seconds) || isOff(window.endsAt(), seconds))
                .max(Long::compare);
        return off.map(seconds -> Verdict.deny(Refusal.of(WINDOW_OFF_GRID, "The grid is %d minutes", seconds / 60)
                        .with("nearest", nearest(window, seconds))))
                .orElse(Verdict.allow());
    }

    private static boolean isOff(Instant instant, long seconds) {
        return instant.getNano() != 0 || Math.floorMod(instant.getEpochSecond(), seconds) != 0;
    }

    /** The smallest window on the grid that contains the one asked for, and the largest that lies within it. */
    private static List<Map<String, String>> nearest(Interval window, long seconds) {
        var fit = new ArrayList<Map<String, String>>();
        fit.add(window(down(window.startsAt(), seconds), up(window.endsAt(), seconds)));
        var inner = window(up(window.startsAt(), seconds), down(window.endsAt(), seconds));
        if (up(window.startsAt(), seconds).isBefore(down(window.endsAt(), seconds))) {
            fit.add(inner);
        }
        return fit;
    }

    private static Map<String, String> window(Instant startsAt, Instant endsAt) {
        return Map.of("startsAt", startsAt.toString(), "endsAt", endsAt.toString());
    }

    private static Instant down(Instant instant, long seconds) {
        return Instant.ofEpochSecond(Math.floorDiv(instant.getEpochSecond(), seconds) * seconds);
    }

    private static Instant up(Instant instant, long seconds) {
        var down = down(instant, seconds);
        return down.equals(instant) ? down : down.plusSeconds(seconds);
    }
}
