package org.perilune.booking;

import java.time.Instant;
import java.util.List;
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
 * @param state where it stands now; what lapsed by itself has lapsed, whether that was written down yet or not
 * @param claims what it takes of resources that are counted; one that serves a single user at a time needs no claim
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
        List<Claim> claims,
        Snapshot snapshot,
        Optional<Instant> holdExpiresAt,
        Optional<Instant> confirmBy,
        Optional<Long> cancellationCharge,
        Instant createdAt,
        long version) {

    public BookingView {
        claims = List.copyOf(claims);
    }

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
