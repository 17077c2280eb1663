package org.perilune.booking.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perilune.agreements.AgreementView;
import org.perilune.agreements.Terms;
import org.perilune.booking.domain.QuoteBooking;
import org.perilune.catalog.CapacityModel;
import org.perilune.kernel.Meter;
import org.perilune.kernel.Refusal;
import org.perilune.kernel.web.IntervalJson;
import org.perilune.kernel.web.QuantityJson;

/** What a booking would be: price, policy, capacity, and the reasons when it cannot be. */
record QuoteJson(
        boolean bookable,
        UUID offering,
        UUID provider,
        IntervalJson window,
        QuantityJson quantity,
        @Nullable PriceJson price,
        @Nullable PolicyJson policy,
        List<LevelJson> capacity,
        long ruleVersion,
        Instant quotedAt,
        List<Map<String, Object>> reasons) {

    /** What the agreement says of a booking under it. */
    record PolicyJson(
            UUID agreement,
            String agreementNumber,
            int agreementVersion,
            Terms.Confirmation confirmation,
            int confirmWithinHours,
            Terms.SettlementMode settlementMode,
            List<LadderStepJson> cancellationLadder,
            @Nullable BigDecimal cancelNowCharge) {

        static PolicyJson of(AgreementView agreement, QuoteBooking.Quote quote) {
            var terms = agreement.terms();
            return new PolicyJson(
                    agreement.id().value(),
                    agreement.number(),
                    agreement.version(),
                    terms.confirmation(),
                    terms.confirmWithinHours(),
                    terms.settlementMode(),
                    LadderStepJson.of(terms.cancellationLadder()),
                    quote.cancelNowCharge()
                            .map(charge -> BigDecimal.valueOf(
                                    charge, terms.rateCard().unitOfAccount().scale()))
                            .orElse(null));
        }
    }

    /** What of one resource is free over the window, before this booking and after it. */
    record LevelJson(
            UUID resource,
            CapacityModel model,
            String dimension,
            boolean fits,
            @Nullable QuantityJson before,
            @Nullable QuantityJson after) {

        static LevelJson of(QuoteBooking.Level level) {
            return new LevelJson(
                    level.resource().value(),
                    level.model(),
                    level.dimension(),
                    level.before().isEmpty() || level.after().isPresent(),
                    quantity(level.meter(), level.before()),
                    quantity(level.meter(), level.after()));
        }

        private static @Nullable QuantityJson quantity(Optional<Meter> meter, Optional<Long> ticks) {
            return meter.flatMap(counted -> ticks.map(counted::quantity))
                    .map(QuantityJson::of)
                    .orElse(null);
        }
    }

    static QuoteJson of(QuoteBooking.Quote quote) {
        return new QuoteJson(
                quote.reasons().isEmpty(),
                quote.offering().id().value(),
                quote.offering().provider().value(),
                IntervalJson.of(quote.window()),
                QuantityJson.of(quote.quantity()),
                quote.price().map(PriceJson::of).orElse(null),
                quote.agreement()
                        .map(agreement -> PolicyJson.of(agreement, quote))
                        .orElse(null),
                quote.capacity().stream().map(LevelJson::of).toList(),
                quote.ruleVersion(),
                quote.at(),
                quote.reasons().stream().map(QuoteJson::reason).toList());
    }

    /** As the problem would be, were it a booking. */
    private static Map<String, Object> reason(Refusal refusal) {
        var reason = new HashMap<String, Object>(refusal.extensions());
        reason.put("code", refusal.problem().code());
        reason.put("title", refusal.problem().title());
        if (refusal.detail() != null) {
            reason.put("detail", refusal.detail());
        }
        return reason;
    }
}
