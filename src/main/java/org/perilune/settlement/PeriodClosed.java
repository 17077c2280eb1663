package org.perilune.settlement;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.perilune.kernel.MarketEvent;
import org.perilune.kernel.ParticipantId;

/** A party closed a period; its statement can be read once the closing entry is sealed. */
public record PeriodClosed(PeriodView period, ParticipantId other, Instant at) implements MarketEvent {

    @Override
    public String type() {
        return "period.closed";
    }

    @Override
    public UUID subject() {
        return period.id();
    }

    @Override
    public Audience audience() {
        return Audience.of(period.closedBy(), other);
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of(
                "agreement", period.agreement().toString(),
                "number", period.number(),
                "startsAt", period.during().startsAt().toString(),
                "endsAt", period.during().endsAt().toString());
    }
}
