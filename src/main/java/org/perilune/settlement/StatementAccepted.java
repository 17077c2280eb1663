package org.perilune.settlement;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.perilune.kernel.MarketEvent;
import org.perilune.kernel.ParticipantId;

/** A party signed a statement; when it was the second, what the statement says is due. */
public record StatementAccepted(
        PeriodView period, ParticipantId by, ParticipantId other, boolean byBoth, String statementSha256, Instant at)
        implements MarketEvent {

    @Override
    public String type() {
        return "statement.accepted";
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
                "byBoth", byBoth,
                "sha256", statementSha256);
    }
}
