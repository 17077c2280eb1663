package org.perilune.metering;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perilune.booking.BookingId;

/** Port: readings of the caller's bookings. Asked inside a transaction. */
public interface ReadingLookup {

    Optional<ReadingView> find(UUID id);

    List<ReadingView> of(BookingId booking);
}
