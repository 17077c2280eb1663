package org.perilune.booking;

import java.time.Instant;
import java.util.Optional;
import org.perilune.agreements.AgreementId;
import org.perilune.agreements.RateCard;
import org.perilune.agreements.Terms;
import org.perilune.catalog.Category;
import org.perilune.catalog.OfferingId;
import org.perilune.kernel.Interval;
import org.perilune.kernel.Meter;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.Quantity;

/**
 * A booking as its two parties see it.
 *
 * @param quantity how much of the meter is claimed, for pricing and as the bound of usage
 * @param snapshot what it was agreed under; later changes of offer, tariff or agreement leave it alone
 */
public record BookingView(
        BookingId id,
        AgreementId agreement,
        ParticipantId consumer,
        ParticipantId provider,
        OfferingId offering,
        Category category,
        Meter meter,
        Interval window,
        Quantity quantity,
        BookingState state,
        Snapshot snapshot,
        Optional<Instant> holdExpiresAt,
        Optional<Long> cancellationCharge,
        Instant createdAt,
        long version) {

    /**
     * @param agreementVersion the version of the terms, with the hash of its canonical bytes
     * @param offeringVersion of the offering
     * @param ruleVersion of the legal rules that cleared it
     */
    public record Snapshot(
            int agreementVersion,
            String agreementSha256,
            long offeringVersion,
            String offeringName,
            long ruleVersion,
            RateCard rateCard,
            RateCard.Price price,
            Terms.CancellationLadder ladder) {}
}
