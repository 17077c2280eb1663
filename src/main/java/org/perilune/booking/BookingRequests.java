package org.perilune.booking;

import java.util.Optional;
import org.perilune.agreements.AgreementId;
import org.perilune.catalog.OfferingId;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Interval;
import org.perilune.kernel.Quantity;

/** Port: asks for an offering as the booking API does, under the same rules. Called inside a transaction. */
public interface BookingRequests {

    /** What is asked for; the quantity itself says what is claimed. */
    record Wish(OfferingId offering, Optional<AgreementId> agreement, Interval window, Quantity quantity) {}

    BookingView request(Caller caller, Wish wish);
}
