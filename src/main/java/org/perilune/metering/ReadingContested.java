package org.perilune.metering;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.perilune.kernel.MarketEvent;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.Quantity;

/** The consumer read less than the provider reported; nothing accrues until they agree. The reason stays out of the fact. */
public record ReadingContested(ReadingView reading, ParticipantId consumer, Quantity figure, Instant at)
        implements MarketEvent {

    @Override
    public String type() {
        return "reading.contested";
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
                "value", figure.text(),
                "unit", figure.unit());
    }
}
