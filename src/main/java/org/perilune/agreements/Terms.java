package org.perilune.agreements;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.perilune.catalog.Category;
import org.perilune.kernel.ParticipantId;

/**
 * What both sides sign, as data.
 *
 * @param demonstration true for every invented agreement: it claims to be no instrument of a real State
 * @param covers who provides which categories
 * @param period MONTHLY, QUARTERLY or HALF_YEARLY
 * @param confirmation PROVIDER, or AUTOMATIC when a request is confirmed by the agreement itself
 */
public record Terms(
        boolean demonstration,
        List<Cover> covers,
        RateCard rateCard,
        CancellationLadder cancellationLadder,
        SettlementMode settlementMode,
        SettlementPeriod period,
        int disputeWindowDays,
        Confirmation confirmation,
        int confirmWithinHours,
        String liabilityRegime,
        String intellectualProperty,
        String goodsAndTechnicalData,
        List<String> contacts,
        int terminationNoticeDays,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt) {

    /** One side provides these categories to the other. */
    public record Cover(ParticipantId provider, List<Category> categories) {}

    /** How what is owed gets settled (domain practice: IGA Art. 15, ACSA, ATARES). */
    public enum SettlementMode {
        REIMBURSABLE,
        REPLACEMENT_IN_KIND,
        EQUAL_VALUE_EXCHANGE,
        BARTER_CREDIT,
        ENTITLEMENT_SHARE,
        NO_EXCHANGE_OF_FUNDS
    }

    public enum SettlementPeriod {
        MONTHLY,
        QUARTERLY,
        HALF_YEARLY
    }

    public enum Confirmation {
        PROVIDER,
        AUTOMATIC
    }

    /**
     * What a cancellation costs: the step with the largest {@code noticeHours} that the notice still reaches decides.
     * The TDRSS rule (14 CFR 1215) is 72 h to 0 %, 0 h to 100 %.
     */
    public record CancellationLadder(List<Step> steps) {

        public record Step(int noticeHours, BigDecimal chargePercent) {}
    }
}
