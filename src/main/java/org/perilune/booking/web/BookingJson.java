package org.perilune.booking.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perilune.booking.BookingState;
import org.perilune.booking.BookingView;
import org.perilune.catalog.Category;
import org.perilune.kernel.Meter;
import org.perilune.kernel.web.IntervalJson;
import org.perilune.kernel.web.QuantityJson;

/** A booking as its two parties see it. */
public record BookingJson(
        UUID id,
        UUID agreement,
        UUID consumer,
        UUID provider,
        UUID offering,
        Category category,
        Meter meter,
        IntervalJson window,
        QuantityJson quantity,
        List<ClaimJson> claims,
        BookingState state,
        @Nullable Instant holdExpiresAt,
        @Nullable Instant confirmBy,
        SnapshotJson snapshot,
        @Nullable BigDecimal cancellationCharge,
        Instant createdAt,
        List<String> allowedActions) {

    /** What it was agreed under; later changes of offering, tariff, agreement or law leave it alone. */
    record SnapshotJson(
            int agreementVersion,
            String agreementSha256,
            String offeringName,
            long offeringVersion,
            long ruleVersion,
            PriceJson price,
            List<LadderStepJson> cancellationLadder) {

        static SnapshotJson of(BookingView.Snapshot snapshot) {
            return new SnapshotJson(
                    snapshot.agreementVersion(),
                    snapshot.agreementSha256(),
                    snapshot.offeringName(),
                    snapshot.offeringVersion(),
                    snapshot.ruleVersion(),
                    PriceJson.of(snapshot.price()),
                    LadderStepJson.of(snapshot.ladder()));
        }
    }

    static BookingJson of(BookingView booking, List<String> allowedActions) {
        return new BookingJson(
                booking.id().value(),
                booking.agreement().value(),
                booking.consumer().value(),
                booking.provider().value(),
                booking.offering().value(),
                booking.category(),
                booking.meter(),
                IntervalJson.of(booking.window()),
                QuantityJson.of(booking.quantity()),
                booking.claims().stream().map(ClaimJson::of).toList(),
                booking.state(),
                booking.holdExpiresAt().orElse(null),
                booking.confirmBy().orElse(null),
                SnapshotJson.of(booking.snapshot()),
                booking.cancellationCharge()
                        .map(charge -> BigDecimal.valueOf(
                                charge, booking.snapshot().price().scale()))
                        .orElse(null),
                booking.createdAt(),
                allowedActions);
    }
}
