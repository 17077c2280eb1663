package org.perilune.bridge.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.perilune.agreements.AgreementId;
import org.perilune.agreements.AgreementLookup;
import org.perilune.booking.BookingProblems;
import org.perilune.booking.BookingSchedule;
import org.perilune.bridge.ccsds.CodeList;
import org.perilune.bridge.ccsds.SimpleSchedule.ScheduledActivity;
import org.perilune.bridge.ccsds.SimpleSchedule.ScheduledPackage;
import org.perilune.bridge.ccsds.SimpleSchedule.ServiceInfo;
import org.perilune.catalog.OfferingView;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Interval;
import org.perilune.kernel.Refusal;

/** An offering's time as one partner may know it: free, or not; never who has it, nor why it is not free. */
@ApplicationScoped
class ScheduledTime {

    /** Where no resource has a grid of its own. */
    private static final int GRID_MINUTES = 15;

    private static final String NOBODY = "NONE";

    private final AgreementLookup agreements;
    private final BookingSchedule schedule;
    private final ScheduledBookings bookings;
    private final Clock clock;

    ScheduledTime(AgreementLookup agreements, BookingSchedule schedule, ScheduledBookings bookings, Clock clock) {
        this.agreements = agreements;
        this.schedule = schedule;
        this.bookings = bookings;
        this.clock = clock;
    }

    /** @param free with only what is free */
    ScheduledPackage packageOf(Caller caller, OfferingView offering, Interval window, boolean free) {
        var agreement = agreements.covering(caller.participant(), offering.provider(), offering.category()).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.of(BookingProblems.NO_AGREEMENT))
                .id();
        var available = available(agreement, offering, window);
        var activities = new ArrayList<ScheduledActivity>();
        available.forEach(interval -> activities.add(activity(offering, interval, "AVAILABLE")));
        if (!free) {
            FreeWindows.between(window, available)
                    .forEach(interval -> activities.add(activity(offering, interval, "UNAVAILABLE")));
        }
        activities.sort(java.util.Comparator.comparing(ScheduledActivity::beginningOfTrack));
        return new ScheduledPackage(NOBODY, offering.name(), offering.id().toString(), null, null, activities);
    }

    private List<Interval> available(AgreementId agreement, OfferingView offering, Interval window) {
        if (!offering.takesFirmBookings()) {
            return List.of();
        }
        var grid = grid(offering);
        return offered(offering, window).stream()
                .flatMap(part ->
                        FreeWindows.of(part, grid, cut -> schedule.free(agreement, offering.id(), cut)).stream())
                .toList();
    }

    /** What of the window is still to come and inside the times the offering is made for. */
    private List<Interval> offered(OfferingView offering, Interval window) {
        var from = later(window.startsAt(), clock.instant());
        if (!from.isBefore(window.endsAt())) {
            return List.of();
        }
        var ahead = new Interval(from, window.endsAt());
        var windows = offering.details().windows();
        return windows.isEmpty()
                ? List.of(ahead)
                : windows.stream()
                        .filter(ahead::overlaps)
                        .map(part -> new Interval(
                                later(part.startsAt(), ahead.startsAt()), earlier(part.endsAt(), ahead.endsAt())))
                        .sorted(java.util.Comparator.comparing(Interval::startsAt))
                        .toList();
    }

    private static ScheduledActivity activity(OfferingView offering, Interval interval, String status, String site) {
        return new ScheduledActivity(
                offering.id() + "/" + interval.startsAt(),
                status,
                site,
                offering.id().toString(),
                null,
                interval.startsAt(),
                interval.endsAt(),
                null,
                null,
                List.of(service(offering)));
    }

    private ScheduledActivity activity(OfferingView offering, Interval interval, String status) {
        return activity(offering, interval, status, bookings.code(offering.provider()));
    }

    private static ServiceInfo service(OfferingView offering) {
        var type = ScheduledBookings.attribute(offering, ScheduledBookings.SERVICE_TYPE)
                .orElse(offering.category().name());
        return new ServiceInfo(
                CodeList.SERVICE_TYPE.codeFor(type),
                ScheduledBookings.band(offering.category(), Optional.of(offering)),
                List.of());
    }

    /** Every grid divides the hour, so that what starts on the hour fits them all. */
    private static Duration grid(OfferingView offering) {
        var grids = offering.draws().stream()
                .flatMap(draw -> draw.gridMinutes().stream())
                .distinct()
                .toList();
        return Duration.ofMinutes(grids.isEmpty() ? GRID_MINUTES : grids.size() == 1 ? grids.get(0) : 60);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
