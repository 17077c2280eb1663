package org.perilune.booking.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.perilune.booking.BookingState;
import org.perilune.clearance.Dealings;
import org.perilune.kernel.ParticipantId;

/** Bookings between two that are asked for and not yet firm: what a change of the law would let through or stop. */
@ApplicationScoped
class BookingDealings implements Dealings {

    private static final Set<BookingState> PENDING =
            EnumSet.of(BookingState.HELD, BookingState.REQUESTED, BookingState.COUNTERED);

    private final EntityManager database;
    private final Clock clock;

    BookingDealings(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<Dealing> with(ParticipantId acting, ParticipantId other) {
        return database.createQuery("""
                        from Booking b where b.state in :pending
                          and (b.consumer = :one and b.provider = :other or b.consumer = :other and b.provider = :one)
                        order by b.id""", Booking.class)
                .setParameter("pending", PENDING)
                .setParameter("one", acting.value())
                .setParameter("other", other.value())
                .getResultStream()
                .map(booking -> booking.view(clock.instant()))
                .filter(booking -> PENDING.contains(booking.state()))
                .map(booking -> new Dealing(
                        "BOOKING", booking.id().value(), booking.state().name()))
                .toList();
    }
}
