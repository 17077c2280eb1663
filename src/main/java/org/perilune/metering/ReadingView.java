package org.perilune.metering;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.perilune.agreements.AgreementId;
import org.perilune.booking.BookingId;
import org.perilune.kernel.Interval;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.Quantity;

/**
 * What one meter said about one stretch of a booking.
 *
 * @param reporter the provider of the booking
 * @param source the reporting participant's own name of the meter; with {@code recordId} unique for ever per participant
 * @param quantity what the provider reported
 * @param contested the consumer's own figure, if it contested
 * @param accrued what both sides accept, once it is rated and posted
 */
public record ReadingView(
        UUID id,
        AgreementId agreement,
        BookingId booking,
        ParticipantId reporter,
        String source,
        String recordId,
        Interval during,
        Quantity quantity,
        Optional<Quantity> contested,
        Optional<Quantity> accrued,
        ReadingState state,
        Instant reportedAt,
        long version) {}
