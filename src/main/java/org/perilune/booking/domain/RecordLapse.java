package org.perilune.booking.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.perilune.booking.BookingId;

/** Writes down that one booking lapsed, which gives its capacity back. */
@ApplicationScoped
class RecordLapse {

    private final Bookings bookings;

    RecordLapse(Bookings bookings) {
        this.bookings = bookings;
    }

    @Transactional
    public void record(BookingId id) {
        bookings.lapse(id);
    }
}
