package org.perilune.bridge.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.perilune.booking.BookingSchedule;
import org.perilune.bridge.BridgeProblems;
import org.perilune.bridge.ccsds.SimpleSchedule;
import org.perilune.bridge.ccsds.SimpleSchedule.Header;
import org.perilune.bridge.ccsds.SimpleSchedule.ScheduledPackage;
import org.perilune.catalog.CatalogLookup;
import org.perilune.catalog.OfferingId;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Interval;
import org.perilune.kernel.Refusal;
import org.perilune.participants.ParticipantDirectory;

/** A caller's schedule in one of the three scopes. What it may not know is not in it. */
@ApplicationScoped
public class ExportSchedule {

    private static final int MOST_BOOKINGS = 1000;
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final Duration LONGEST_OF_OFFERINGS = Duration.ofDays(7);

    private final BookingSchedule schedule;
    private final ScheduledBookings bookings;
    private final ScheduledTime time;
    private final CatalogLookup catalog;
    private final ParticipantDirectory participants;
    private final Clock clock;

    ExportSchedule(
            BookingSchedule schedule,
            ScheduledBookings bookings,
            ScheduledTime time,
            CatalogLookup catalog,
            ParticipantDirectory participants,
            Clock clock) {
        this.schedule = schedule;
        this.bookings = bookings;
        this.time = time;
        this.catalog = catalog;
        this.participants = participants;
        this.clock = clock;
    }

    /**
     * @param offerings whose time is asked for, with COMPLETE and FREE
     * @throws Refusal {@code schedule-too-long}, {@code no-agreement}, or 404 for an offering the caller may not see
     */
    @Transactional
    public SimpleSchedule handle(Caller caller, ScheduleScope scope, Interval window, List<OfferingId> offerings) {
        if (window.length().compareTo(offerings.isEmpty() ? LONGEST : LONGEST_OF_OFFERINGS) > 0) {
            throw Refusal.of(BridgeProblems.SCHEDULE_TOO_LONG, "At most %d days, and %d with offerings", 366, 7);
        }
        var packages = new ArrayList<ScheduledPackage>();
        if (scope != ScheduleScope.FREE) {
            packages.addAll(own(window));
        }
        if (scope != ScheduleScope.SPECIFIC) {
            offerings.stream()
                    .map(id -> catalog.find(id).orElseThrow(Refusal::notFound))
                    .map(offering -> time.packageOf(caller, offering, window, scope == ScheduleScope.FREE))
                    .forEach(packages::add);
        }
        return new SimpleSchedule(header(caller, window), packages);
    }

    private List<ScheduledPackage> own(Interval window) {
        var found = schedule.overlapping(window, MOST_BOOKINGS + 1);
        if (found.size() > MOST_BOOKINGS) {
            throw Refusal.of(BridgeProblems.SCHEDULE_TOO_LONG, "At most %d bookings", MOST_BOOKINGS);
        }
        return found.stream()
                .sorted(Comparator.comparing(booking -> booking.window().startsAt()))
                .flatMap(booking -> bookings.packageOf(booking).stream())
                .toList();
    }

    private Header header(Caller caller, Interval window) {
        return new Header(
                participants.active(caller.participant()).code(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                "OPERATIONAL",
                "OVERLAP_INCLUSION",
                "1",
                window.startsAt(),
                window.endsAt());
    }
}
