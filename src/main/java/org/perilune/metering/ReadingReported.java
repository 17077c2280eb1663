package org.perilune.metering;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.perilune.kernel.MarketEvent;
import org.perilune.kernel.ParticipantId;

/** A provider reported one reading; the consumer may now confirm or contest it. */
public record ReadingReported(ReadingView reading, ParticipantId consumer, Instant at) implements MarketEvent {

    @Override
    public String type() {
        return "reading.reported";
    }

    @Override
    public UUID subject() {
        return reading.id();
    }

    @Override
    public Audience audience() {
        return Audience.of(consumer, reading.reporter());
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
