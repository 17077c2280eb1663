package org.perilune.settlement;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.perilune.kernel.MarketEvent;
import org.perilune.kernel.ParticipantId;

/** A creditor marked what a statement gave it as received. The creditor's reference stays between the two. */
public record StatementSettled(PeriodView period, ParticipantId by, ParticipantId other, UUID entry, Instant at)
        implements MarketEvent {

    @Override
    public String type() {
        return "statement.settled";
    }

    @Override
    public UUID subject() {
        return period.id();
    }

    @Override
    public Audience audience() {
        return Audience.of(by, other);
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of(
                "agreement", period.agreement().toString(),
                "number", period.number(),
                "by", by.toString(),
                "entry", entry.toString(),
                "state", period.state().name());
    }
}
