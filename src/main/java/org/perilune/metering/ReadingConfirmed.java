package org.perilune.metering;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.perilune.booking.BookingView;
import org.perilune.kernel.MarketEvent;
import org.perilune.kernel.ParticipantId;

/** Both sides now accept the reading; settlement rates and posts it in the same transaction. */
public record ReadingConfirmed(ReadingView reading, BookingView booking, ParticipantId by, Instant at)
        implements MarketEvent {

    @Override
    public String type() {
        return "reading.confirmed";
    }

    @Override
    public UUID subject() {
        return reading.id();
    }

    @Override
    public Audience audience() {
        return Audience.of(booking.consumer(), booking.provider());
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of(
                "booking", reading.booking().toString(),
                "agreement", reading.agreement().toString(),
                "value", reading.quantity().text(),
                "unit", reading.quantity().unit());
    }
}
