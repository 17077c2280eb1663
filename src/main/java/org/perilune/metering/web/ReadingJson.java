package org.perilune.metering.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.web.IntervalJson;
import org.perilune.kernel.web.QuantityJson;
import org.perilune.metering.ReadingActions;
import org.perilune.metering.ReadingState;
import org.perilune.metering.ReadingView;

/** A reading on the wire, with what the caller can do about it. */
record ReadingJson(
        UUID id,
        UUID agreement,
        UUID booking,
        UUID reporter,
        String source,
        String recordId,
        IntervalJson during,
        QuantityJson quantity,
        @Nullable QuantityJson contested,
        @Nullable QuantityJson accrued,
        ReadingState state,
        List<String> allowedActions,
        Instant reportedAt,
        long version) {

    static ReadingJson of(ReadingView reading, ParticipantId viewer) {
        return new ReadingJson(
                reading.id(),
                reading.agreement().value(),
                reading.booking().value(),
                reading.reporter().value(),
                reading.source(),
                reading.recordId(),
                IntervalJson.of(reading.during()),
                QuantityJson.of(reading.quantity()),
                reading.contested().map(QuantityJson::of).orElse(null),
                reading.accrued().map(QuantityJson::of).orElse(null),
                reading.state(),
                ReadingActions.of(reading, viewer),
                reading.reportedAt(),
                reading.version());
    }
}
