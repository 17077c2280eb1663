package org.perilune.booking.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.perilune.agreements.AgreementId;
import org.perilune.booking.BookingSchedule;
import org.perilune.booking.BookingView;
import org.perilune.catalog.OfferingId;
import org.perilune.kernel.Interval;
import org.perilune.kernel.Quantity;

/** A caller's bookings by time, and what is left beside them. */
@ApplicationScoped
class ScheduleOfCaller implements BookingSchedule {

    private static final Quantity NOTHING = new Quantity(BigDecimal.ZERO, "1");

    private final EntityManager database;
    private final Capacity capacity;
    private final Clock clock;

    ScheduleOfCaller(EntityManager database, Capacity capacity, Clock clock) {
        this.database = database;
        this.capacity = capacity;
        this.clock = clock;
    }

    @Override
    public List<BookingView> overlapping(Interval window, int limit) {
        return database.createQuery("""
                        from Booking b where b.startsAt < :ends and b.endsAt > :starts
                        order by b.startsAt, b.id""", Booking.class)
                .setParameter("starts", window.startsAt())
                .setParameter("ends", window.endsAt())
                .setMaxResults(limit)
                .getResultStream()
                .map(booking -> booking.view(clock.instant()))
                .toList();
    }

    @Override
    public boolean free(AgreementId agreement, OfferingId offering, Interval window) {
        var asked = new Demand(offering, Optional.of(agreement), window, NOTHING, List.of());
        var levels = capacity.levels(agreement, asked);
        return !levels.isEmpty()
                && levels.stream()
                        .allMatch(level -> level.within()
                                && level.free().map(left -> left > 0).orElse(true));
    }
}
