package org.perilune.settlement.web;

import java.time.Instant;
import java.util.UUID;
import org.perilune.kernel.web.IntervalJson;
import org.perilune.settlement.PeriodState;
import org.perilune.settlement.PeriodView;

/** A closed period; its id is also its statement's. */
record PeriodJson(
        UUID id,
        UUID agreement,
        int number,
        IntervalJson during,
        PeriodState state,
        UUID closeEntry,
        UUID closedBy,
        Instant closedAt,
        long version) {

    static PeriodJson of(PeriodView period) {
        return new PeriodJson(
                period.id(),
                period.agreement().value(),
                period.number(),
                IntervalJson.of(period.during()),
                period.state(),
                period.closeEntry(),
                period.closedBy().value(),
                period.closedAt(),
                period.version());
    }
}
