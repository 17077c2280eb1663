package org.perilune.booking.domain;

import java.util.List;
import java.util.Optional;
import org.perilune.agreements.AgreementView;
import org.perilune.agreements.RateCard;
import org.perilune.booking.Claim;
import org.perilune.catalog.OfferingView;
import org.perilune.kernel.Refusal;

/**
 * How a demand stands before capacity is asked.
 *
 * @param reasons what stands in the way, the weightiest first; empty when nothing but capacity can
 */
record Assessment(
        OfferingView offering,
        Demand demand,
        long ticks,
        Optional<AgreementView> agreement,
        List<Claim> claims,
        Optional<RateCard.Price> price,
        long ruleVersion,
        List<Refusal> reasons) {

    Assessment {
        claims = List.copyOf(claims);
        reasons = List.copyOf(reasons);
    }

    Assessment orRefuse() {
        reasons.stream().findFirst().ifPresent(refusal -> {
            throw refusal;
        });
        return this;
    }
}
