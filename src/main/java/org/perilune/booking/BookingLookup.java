package org.perilune.booking;

import java.util.Optional;

/** Port: a booking, if the caller is a party to it. Asked inside a transaction. */
public interface BookingLookup {

    Optional<BookingView> find(BookingId id);
}
