package org.perilune.booking.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perilune.agreements.AgreementId;
import org.perilune.booking.BookingId;
import org.perilune.booking.BookingLookup;
import org.perilune.booking.BookingMoved;
import org.perilune.booking.BookingState;
import org.perilune.booking.BookingStep;
import org.perilune.booking.BookingView;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Cursor;
import org.perilune.kernel.MarketEvent;
import org.perilune.kernel.Problem;
import org.perilune.kernel.Refusal;

/** The bookings the acting principal is a party to. Each step leaves its row and its event. */
@ApplicationScoped
class Bookings implements BookingLookup {

    private final EntityManager database;
    private final Event<MarketEvent> events;
    private final Clock clock;

    Bookings(EntityManager database, Event<MarketEvent> events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** What a list is narrowed to. */
    record Filter(Optional<AgreementId> agreement, Optional<BookingState> state) {}

    BookingView add(Caller caller, Booking booking, String action) {
        database.persist(booking);
        return took(caller, booking, null, action, null);
    }

    /** Writes down the step the booking just took, sends it to the database, and tells of it. */
    BookingView took(
            Caller caller, Booking booking, @Nullable BookingState from, String action, @Nullable String reason) {
        database.persist(BookingTransition.by(caller, booking, from, action, reason, clock.instant()));
        flush();
        var view = booking.view(clock.instant());
        events.fire(new BookingMoved(view, from, Optional.of(caller.participant()), clock.instant()));
        return view;
    }

    /** What was due and has lapsed is written down as of the instant it did, once, however many sweep. */
    void lapse(BookingId id) {
        Optional.ofNullable(database.find(Booking.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .filter(booking -> booking.stateAt(clock.instant()) != booking.writtenState())
                .ifPresent(booking -> {
                    var from = booking.writtenState();
                    var at = booking.dueAt().orElseThrow();
                    booking.moveTo(BookingState.EXPIRED, at);
                    database.persist(BookingTransition.byTime(booking, from, at));
                    flush();
                    events.fire(new BookingMoved(booking.view(clock.instant()), from, Optional.empty(), at));
                });
    }

    /** Those of an agreement that neither ended nor left, oldest first. */
    List<Booking> live(AgreementId agreement) {
        return database.createQuery(
                        "from Booking b where b.scopeId = :agreement and b.state in :live order by b.createdAt, b.id",
                        Booking.class)
                .setParameter("agreement", agreement.value())
                .setParameter(
                        "live",
                        List.of(
                                BookingState.HELD,
                                BookingState.REQUESTED,
                                BookingState.COUNTERED,
                                BookingState.CONFIRMED,
                                BookingState.ACTIVE))
                .getResultList();
    }

    /** Ends a booking free, as the clause of its agreement says; what nobody had confirmed yet just lapses. */
    void follow(Booking booking, String why) {
        var now = clock.instant();
        var from = booking.writtenState();
        if (from == BookingState.CONFIRMED || from == BookingState.ACTIVE) {
            booking.cancel(BookingState.CANCELLED_FORCE_MAJEURE, 0, now);
        } else {
            booking.moveTo(BookingState.EXPIRED, now);
        }
        database.persist(BookingTransition.byAgreement(booking, from, why, now));
        flush();
        events.fire(new BookingMoved(booking.view(now), from, Optional.empty(), now));
    }

    Optional<Booking> one(BookingId id) {
        return Optional.ofNullable(database.find(Booking.class, id.value()));
    }

    @Override
    public Optional<BookingView> find(BookingId id) {
        return one(id).map(booking -> booking.view(clock.instant()));
    }

    List<Booking> after(Cursor cursor, Filter filter, int limit) {
        var query = database.createQuery(
                        "from Booking b where (b.createdAt, b.id) > (:at, :id)"
                                + filter.agreement()
                                        .map(any -> " and b.scopeId = :agreement")
                                        .orElse("")
                                + filter.state()
                                        .map(any -> " and " + STANDING + " = :state")
                                        .orElse("")
                                + " order by b.createdAt, b.id",
                        Booking.class)
                .setParameter("at", cursor.at())
                .setParameter("id", cursor.id())
                .setMaxResults(limit);
        filter.agreement().ifPresent(agreement -> query.setParameter("agreement", agreement.value()));
        filter.state().ifPresent(state -> {
            query.setParameter("state", state);
            query.setParameter("now", clock.instant());
            query.setParameter("expired", BookingState.EXPIRED);
        });
        return query.getResultList();
    }

    private static final String STANDING = "case when b.dueAt <= :now then :expired else b.state end";

    List<BookingStep> steps(UUID booking, int after, int limit) {
        return database.createQuery(
                        "from BookingTransition t where t.key.bookingId = :booking and t.key.step > :after order by t.key.step",
                        BookingTransition.class)
                .setParameter("booking", booking)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultStream()
                .map(BookingTransition::view)
                .toList();
    }

    private void flush() {
        try {
            database.flush();
        } catch (OptimisticLockException e) {
            throw Refusal.of(Problem.STALE_VERSION);
        }
    }
}
