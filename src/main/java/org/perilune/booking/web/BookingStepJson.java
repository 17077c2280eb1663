package org.perilune.booking.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perilune.booking.BookingState;
import org.perilune.booking.BookingStep;
import org.perilune.kernel.ParticipantId;

/** One step a booking took. */
record BookingStepJson(
        int step,
        @Nullable BookingState from,
        BookingState to,
        String action,
        @Nullable UUID by,
        @Nullable String reason,
        Instant at) {

    static BookingStepJson of(BookingStep step) {
        return new BookingStepJson(
                step.number(),
                step.from(),
                step.to(),
                step.action(),
                step.by().map(ParticipantId::value).orElse(null),
                step.reason().orElse(null),
                step.at());
    }
}
