package org.perilune.agreements;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.perilune.agreements.Clauses.BalanceCap;
import org.perilune.agreements.Clauses.Calendar;
import org.perilune.agreements.Clauses.EntryIntoForce;
import org.perilune.agreements.Clauses.Instrument;
import org.perilune.agreements.Clauses.LiveBookings;
import org.perilune.agreements.Clauses.Netting;
import org.perilune.agreements.Clauses.Priority;
import org.perilune.agreements.Clauses.Quota;
import org.perilune.agreements.Clauses.Silence;
import org.perilune.agreements.Clauses.Tolerance;
import org.perilune.agreements.Clauses.TreatyOfficer;
import org.perilune.catalog.Category;
import org.perilune.kernel.Meter;
import org.perilune.kernel.ParticipantId;

/**
 * What both sides sign, as data.
 *
 * @param demonstration true for every invented agreement: it claims to be no instrument of a real State
 * @param covers who provides which categories
 * @param period MONTHLY, QUARTERLY or HALF_YEARLY
 * @param confirmation PROVIDER, or AUTOMATIC when a request is confirmed by the agreement itself
 * @param disputePath where a dispute goes when the two do not settle it
 * @param survival which duties outlast the end
 * @param entryIntoForce at {@code startsAt}, or else with the second signature, where nothing is agreed
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
        @Nullable Instant endsAt,
        @Nullable Priority priority,
        @Nullable String disputePath,
        @Nullable String changeOfLaw,
        @Nullable String survival,
        @Nullable LiveBookings liveBookings,
        @Nullable List<Quota> quotas,
        @Nullable List<Tolerance> tolerances,
        @Nullable Calendar calendar,
        @Nullable Netting netting,
        @Nullable List<BalanceCap> balanceCaps,
        @Nullable Silence silence,
        @Nullable List<TreatyOfficer> treatyOfficers,
        @Nullable EntryIntoForce entryIntoForce,
        @Nullable Instrument instrument) {

    public Terms {
        covers = List.copyOf(covers);
        contacts = List.copyOf(contacts);
        quotas = copyOf(quotas);
        tolerances = copyOf(tolerances);
        balanceCaps = copyOf(balanceCaps);
        treatyOfficers = copyOf(treatyOfficers);
    }

    /** What becomes of live bookings, as agreed; they are honoured where nothing is. */
    public LiveBookings effectOnBookings() {
        return liveBookings == null ? LiveBookings.HONOURED : liveBookings;
    }

    /** The ceilings on what this side draws of the other. */
    public List<Quota> quotasOf(ParticipantId consumer) {
        return quotas == null
                ? List.of()
                : quotas.stream()
                        .filter(quota -> quota.consumer().equals(consumer))
                        .toList();
    }

    /** By how much readings may differ, in percent; not at all where nothing is agreed. */
    public BigDecimal tolerance(Category category, Meter meter) {
        return tolerances == null
                ? BigDecimal.ZERO
                : tolerances.stream()
                        .filter(one -> one.category() == category && one.meter() == meter)
                        .findFirst()
                        .map(Tolerance::percent)
                        .orElse(BigDecimal.ZERO);
    }

    /** Whom what is owed may be set off with: nobody where nothing is agreed. */
    public Netting nettingConsent() {
        return netting == null ? Netting.NONE : netting;
    }

    /** Silence is no answer unless a clause turns it on. */
    public Silence silenceRule() {
        return silence == null ? new Silence(false, false, false) : silence;
    }

    private static <T> @Nullable List<T> copyOf(@Nullable List<T> list) {
        return list == null ? null : List.copyOf(list);
    }

    /** Whether the provider gives the other side services of this category. */
    public boolean cover(ParticipantId provider, Category category) {
        return covers.stream()
                .anyMatch(cover ->
                        cover.provider().equals(provider) && cover.categories().contains(category));
    }

    /** One side provides these categories to the other. */
    public record Cover(ParticipantId provider, List<Category> categories) {

        public Cover {
            categories = List.copyOf(categories);
        }
    }

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

        private static final BigDecimal HUNDRED = new BigDecimal("100");

        public CancellationLadder {
            steps = List.copyOf(steps);
        }

        public record Step(int noticeHours, BigDecimal chargePercent) {}

        /** The share of the price that is still charged; notice after the start is no notice. */
        public BigDecimal chargePercent(Duration notice) {
            var given = notice.isNegative() ? Duration.ZERO : notice;
            return steps.stream()
                    .filter(step -> given.compareTo(Duration.ofHours(step.noticeHours())) >= 0)
                    .max(Comparator.comparingInt(Step::noticeHours))
                    .orElseThrow(() -> new IllegalStateException("a ladder reaches down to no notice"))
                    .chargePercent();
        }

        /** That share of an amount of minor units, in whole minor units. */
        public long charge(long amount, Duration notice, RoundingMode rounding) {
            return BigDecimal.valueOf(amount)
                    .multiply(chargePercent(notice))
                    .divide(HUNDRED, 0, rounding)
                    .longValueExact();
        }
    }
}
