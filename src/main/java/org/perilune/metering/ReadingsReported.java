package org.perilune.metering;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.perilune.agreements.AgreementId;
import org.perilune.kernel.MarketEvent;
import org.perilune.kernel.ParticipantId;

/**
 * A provider reported many readings at once. There is one such fact for each agreement the batch touched, so that no
 * consumer learns of another's usage.
 */
public record ReadingsReported(
        UUID batch, AgreementId agreement, ParticipantId provider, ParticipantId consumer, int count, Instant at)
        implements MarketEvent {

    @Override
    public String type() {
        return "readings.reported";
    }

    @Override
    public UUID subject() {
        return batch;
    }

    @Override
    public Audience audience() {
        return Audience.of(provider, consumer);
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("agreement", agreement.toString(), "count", count);
    }
}
