package org.perilune.booking.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.perilune.booking.BookingRequests;
import org.perilune.booking.BookingView;
import org.perilune.kernel.Caller;

/** Another module asks for a booking as the booking API does. */
@ApplicationScoped
class RequestsByPort implements BookingRequests {

    private final RequestBooking requestBooking;

    RequestsByPort(RequestBooking requestBooking) {
        this.requestBooking = requestBooking;
    }

    @Override
    public BookingView request(Caller caller, Wish wish) {
        var demand = new Demand(wish.offering(), wish.agreement(), wish.window(), wish.quantity(), List.of());
        return requestBooking.handle(caller, demand, false);
    }
}
