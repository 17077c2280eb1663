package org.perilune.booking;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.perilune.kernel.ParticipantId;

/** One step a booking took; {@code by} is empty when time took it. */
public record BookingStep(
        int number,
        @Nullable BookingState from,
        BookingState to,
        String action,
        Optional<ParticipantId> by,
        Optional<String> reason,
        Instant at) {}
