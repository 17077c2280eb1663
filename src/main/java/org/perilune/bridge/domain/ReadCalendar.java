package org.perilune.bridge.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.perilune.booking.BookingSchedule;
import org.perilune.booking.BookingState;
import org.perilune.booking.BookingView;
import org.perilune.bridge.icalendar.Calendar;
import org.perilune.bridge.icalendar.Calendar.Entry;
import org.perilune.bridge.icalendar.Calendar.Status;
import org.perilune.kernel.Interval;
import org.perilune.kernel.Refusal;

/** A participant's bookings of the last month and the coming year, as a calendar. */
@ApplicationScoped
public class ReadCalendar {

    private static final Duration BACK = Duration.ofDays(31);
    private static final Duration AHEAD = Duration.ofDays(366);
    private static final int MOST = 1000;

    private final EntityManager database;
    private final CalendarTokens tokens;
    private final BookingSchedule schedule;
    private final ScheduledBookings bookings;
    private final Clock clock;

    ReadCalendar(
            EntityManager database,
            CalendarTokens tokens,
            BookingSchedule schedule,
            ScheduledBookings bookings,
            Clock clock) {
        this.database = database;
        this.tokens = tokens;
        this.schedule = schedule;
        this.bookings = bookings;
        this.clock = clock;
    }

    /** Whose calendar a link leads to, and which; empty for a link nobody gave. */
    public Optional<Source> source(String token) {
        return tokens.read(token).map(named -> new Source(named.owner(), named.calendar()));
    }

    /** Under whose sight the calendar is read. */
    public record Source(UUID owner, UUID calendar) {}

    /** Read under the sight of the link's owner. A link that was revoked leads nowhere. */
    @Transactional
    public String read(UUID id) {
        var link = Optional.ofNullable(database.find(CalendarRow.class, id))
                .map(CalendarRow::view)
                .filter(found -> !found.revoked())
                .orElseThrow(Refusal::notFound);
        var now = clock.instant();
        var entries = schedule.overlapping(new Interval(now.minus(BACK), now.plus(AHEAD)), MOST).stream()
                .map(this::entry)
                .toList();
        return new Calendar(link.name(), entries).text();
    }

    private Entry entry(BookingView booking) {
        return new Entry(
                booking.id() + "@perilune",
                booking.createdAt(),
                booking.window().startsAt(),
                booking.window().endsAt(),
                status(booking.state()),
                booking.version(),
                booking.snapshot().offeringName() + " (" + bookings.code(booking.provider()) + " for "
                        + bookings.code(booking.consumer()) + ")",
                booking.state() + "\n" + booking.category() + ", " + booking.quantity() + "\nBooking " + booking.id());
    }

    static Status status(BookingState state) {
        return switch (state) {
            case HELD, REQUESTED, COUNTERED -> Status.TENTATIVE;
            case CONFIRMED, ACTIVE, COMPLETED, CLOSED -> Status.CONFIRMED;
            case EXPIRED,
                    REJECTED,
                    CANCELLED_BY_CONSUMER,
                    CANCELLED_BY_PROVIDER,
                    CANCELLED_FORCE_MAJEURE,
                    FAILED_CONSUMER,
                    FAILED_PROVIDER,
                    NO_SHOW,
                    PREEMPTED -> Status.CANCELLED;
        };
    }
}
