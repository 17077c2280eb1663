package org.perilune.booking.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.perilune.booking.BookingId;
import org.perilune.booking.BookingState;
import org.perilune.booking.BookingView;
import org.perilune.kernel.Caller;

/**
 * A consumer holds, or asks for, an offering during a window. Its capacity is taken in this transaction and stays taken
 * until the booking ends, lapses or leaves; what it was agreed under is frozen with it.
 */
@ApplicationScoped
public class RequestBooking {

    private final AssessDemand assessDemand;
    private final Capacity capacity;
    private final Bookings bookings;
    private final RequestTerms terms;
    private final Clock clock;

    RequestBooking(AssessDemand assessDemand, Capacity capacity, Bookings bookings, RequestTerms terms, Clock clock) {
        this.assessDemand = assessDemand;
        this.capacity = capacity;
        this.bookings = bookings;
        this.terms = terms;
        this.clock = clock;
    }

    /** @param hold only blocks the capacity for a while, to be requested or to lapse */
    @Transactional
    public BookingView handle(Caller caller, Demand demand, boolean hold) {
        var assessed = assessDemand.of(caller, demand).orRefuse();
        var agreement = assessed.agreement().orElseThrow();
        var now = clock.instant();
        var id = new BookingId(UUID.randomUUID());
        capacity.reserve(id, agreement.id(), demand, assessed.claims(), BookingState.HELD);
        var booking = Booking.of(id, caller.participant(), assessed, SnapshotText.of(assessed), now);
        if (hold) {
            booking.hold(terms.holdUntil(demand.window(), now), now);
        } else {
            terms.request(booking, agreement.terms(), demand.window(), now);
        }
        return bookings.add(caller, booking, hold ? "hold" : BookingAction.REQUEST.verb());
    }
}
