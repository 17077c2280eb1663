package org.perilune.metering;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.perilune.booking.BookingView;
import org.perilune.kernel.MarketEvent;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.Quantity;

/**
 * Both sides now accept a figure; settlement rates and posts it in the same transaction. The booking's usage row stays
 * locked until that commits, so the two quantities are exact however many readings are confirmed at once.
 *
 * @param accepted what both sides accept: the reported quantity, or the consumer's figure of a resolved contest
 * @param acceptedBefore what was accepted of this booking before, in the same unit
 */
public record ReadingConfirmed(
        ReadingView reading,
        BookingView booking,
        Quantity accepted,
        Quantity acceptedBefore,
        ParticipantId by,
        Instant at)
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
                "value", accepted.text(),
                "unit", accepted.unit());
    }
}
