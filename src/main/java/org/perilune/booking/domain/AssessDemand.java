package org.perilune.booking.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.perilune.agreements.AgreementLookup;
import org.perilune.agreements.AgreementState;
import org.perilune.agreements.AgreementView;
import org.perilune.booking.BookingProblems;
import org.perilune.catalog.CatalogLookup;
import org.perilune.catalog.OfferingView;
import org.perilune.clearance.Act;
import org.perilune.clearance.Clearance;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Refusal;

/** Asks everybody who has a say in a demand, in the same way for a quote and for a booking. */
@ApplicationScoped
class AssessDemand {

    private final CatalogLookup catalog;
    private final AgreementLookup agreements;
    private final Clearance clearance;
    private final BookingConfig config;
    private final Clock clock;

    AssessDemand(
            CatalogLookup catalog, AgreementLookup agreements, Clearance clearance, BookingConfig config, Clock clock) {
        this.catalog = catalog;
        this.agreements = agreements;
        this.clearance = clearance;
        this.config = config;
        this.clock = clock;
    }

    /** Hidden and absent offerings answer alike, before anything else is judged; a bad quantity is refused, not quoted. */
    Assessment of(Caller caller, Demand demand) {
        demand.agreement().flatMap(agreements::find).ifPresent(AssessDemand::notSuspended);
        var offering = catalog.find(demand.offering()).orElseThrow(Refusal::notFound);
        DemandPolicy.mayBook(caller, offering).orRefuse();
        long ticks = offering.meter().positiveTicks(demand.quantity());
        var claims = Claims.of(offering, demand);
        var reasons = new ArrayList<Refusal>();
        var decision = clearance.decide(Act.commercial(caller.participant(), offering.provider())
                .of(Set.of(offering.category().name())));
        note(reasons, () -> {
            decision.orRefuse();
            return decision;
        });
        var agreement = note(reasons, () -> agreement(caller, offering, demand));
        reasons.addAll(DemandPolicy.reasons(offering, demand.window(), clock.instant(), config.longestWindow()));
        reasons.addAll(DemandPolicy.amounts(offering, demand.window(), ticks, claims));
        var price = agreement.flatMap(agreed -> note(
                reasons,
                () -> agreed.terms()
                        .rateCard()
                        .price(offering.category(), offering.meter(), demand.quantity(), demand.window())));
        return new Assessment(offering, demand, ticks, agreement, claims, price, decision.ruleVersion(), reasons);
    }

    private AgreementView agreement(Caller caller, OfferingView offering, Demand demand) {
        List<AgreementView> covering =
                agreements.covering(caller.participant(), offering.provider(), offering.category()).stream()
                        .filter(agreed ->
                                demand.agreement().map(agreed.id()::equals).orElse(true))
                        .filter(agreed -> lasts(agreed, demand))
                        .toList();
        if (covering.isEmpty()) {
            suspended(caller, offering, demand);
            throw Refusal.of(BookingProblems.NO_AGREEMENT);
        }
        if (covering.size() > 1) {
            throw Refusal.of(BookingProblems.AGREEMENT_AMBIGUOUS)
                    .with(
                            "agreements",
                            covering.stream().map(one -> one.id().toString()).toList());
        }
        return covering.get(0);
    }

    /** The caller named its own agreement: what it hides while it is suspended need not be guessed at. */
    private static void notSuspended(AgreementView agreed) {
        if (agreed.state() == AgreementState.SUSPENDED) {
            throw Refusal.of(BookingProblems.AGREEMENT_SUSPENDED, "Agreement %s", agreed.number());
        }
    }

    /** One that is only suspended is told apart from none: it may come back. */
    private void suspended(Caller caller, OfferingView offering, Demand demand) {
        agreements.suspended(caller.participant(), offering.provider(), offering.category()).stream()
                .filter(agreed -> demand.agreement().map(agreed.id()::equals).orElse(true))
                .forEach(AssessDemand::notSuspended);
    }

    private static boolean lasts(AgreementView agreed, Demand demand) {
        var endsAt = agreed.terms().endsAt();
        return endsAt == null || !demand.window().endsAt().isAfter(endsAt);
    }

    private static <T> Optional<T> note(List<Refusal> reasons, Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (Refusal refusal) {
            reasons.add(refusal);
            return Optional.empty();
        }
    }
}
