package org.perilune.metering.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perilune.booking.BookingId;
import org.perilune.metering.ReadingLookup;
import org.perilune.metering.ReadingView;

/** Readings for other modules. */
@ApplicationScoped
class ReadingsOfParties implements ReadingLookup {

    private final Readings readings;

    ReadingsOfParties(Readings readings) {
        this.readings = readings;
    }

    @Override
    public Optional<ReadingView> find(UUID id) {
        return readings.find(id).map(Reading::view);
    }

    @Override
    public List<ReadingView> of(BookingId booking) {
        return readings.of(booking).stream().map(Reading::view).toList();
    }
}
