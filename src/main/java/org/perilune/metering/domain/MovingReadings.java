package org.perilune.metering.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.perilune.booking.BookingLookup;
import org.perilune.booking.BookingView;
import org.perilune.kernel.Expected;
import org.perilune.kernel.Refusal;
import org.perilune.metering.ReadingView;

/** What every act on a reading does first and last. */
@ApplicationScoped
class MovingReadings {

    record Loaded(Reading reading, BookingView booking) {}

    private final Readings readings;
    private final BookingLookup bookings;
    private final EntityManager entities;

    MovingReadings(Readings readings, BookingLookup bookings, EntityManager entities) {
        this.readings = readings;
        this.bookings = bookings;
        this.entities = entities;
    }

    Loaded load(UUID id, Expected expected) {
        var reading = readings.findToMove(id).orElseThrow(Refusal::notFound);
        var booking = bookings.find(reading.booking()).orElseThrow(Refusal::notFound);
        expected.orRefuse(reading.version());
        return new Loaded(reading, booking);
    }

    /** Writes the move out, so that the view carries the version the next act has to expect. */
    ReadingView moved(Reading reading) {
        entities.flush();
        return reading.view();
    }
}
