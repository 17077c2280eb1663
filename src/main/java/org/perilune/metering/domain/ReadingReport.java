package org.perilune.metering.domain;

import java.time.Instant;
import org.perilune.booking.BookingId;
import org.perilune.kernel.Interval;
import org.perilune.kernel.Quantity;

/** What a provider reports. Nothing of it has been judged yet, not even that it ends after it starts. */
public record ReadingReport(
        BookingId booking, String source, String recordId, Instant startsAt, Instant endsAt, Quantity quantity) {

    RecordKey key() {
        return new RecordKey(source, recordId);
    }

    Interval during() {
        return new Interval(startsAt, endsAt);
    }

    /** Whether a record that came twice says the same; 1.50 says what 1.5 says. */
    boolean saysTheSameAs(ReadingReport other) {
        return booking.equals(other.booking)
                && startsAt.equals(other.startsAt)
                && endsAt.equals(other.endsAt)
                && quantity.unit().equals(other.quantity.unit())
                && quantity.value().compareTo(other.quantity.value()) == 0;
    }
}
