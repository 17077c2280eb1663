package org.perilune.settlement.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Expected;
import org.perilune.kernel.Refusal;
import org.perilune.ledger.EntryView;
import org.perilune.ledger.Ledger;
import org.perilune.ledger.Leg;
import org.perilune.ledger.NewEntry;
import org.perilune.settlement.EntryKind;
import org.perilune.settlement.PeriodState;
import org.perilune.settlement.StatementAct;
import org.perilune.settlement.StatementSettled;
import org.perilune.settlement.StatementView;

/**
 * A creditor marks what an accepted statement gave it as received, which takes it off the accounts. When each side is owed
 * something, each marks its own; when nothing is owed, either party does. The period is SETTLED when all have.
 */
@ApplicationScoped
public class SettleStatement {

    private final Periods periods;
    private final SealedPeriods sealed;
    private final StatementActs acts;
    private final StatementReading reading;
    private final Ledger ledger;
    private final Event<StatementSettled> settled;
    private final Clock clock;

    SettleStatement(
            Periods periods,
            SealedPeriods sealed,
            StatementActs acts,
            StatementReading reading,
            Ledger ledger,
            Event<StatementSettled> settled,
            Clock clock) {
        this.periods = periods;
        this.sealed = sealed;
        this.acts = acts;
        this.reading = reading;
        this.ledger = ledger;
        this.settled = settled;
        this.clock = clock;
    }

    /** @param reference the creditor's own name of the receipt; it stays out of the ledger */
    @Transactional
    public StatementView handle(Caller caller, UUID id, Expected expected, String reference) {
        var period = periods.findToMove(id).orElseThrow(Refusal::notFound);
        expected.orRefuse(period.version());
        var content = sealed.of(period);
        var creditors = Obligations.creditors(content.totals());
        var before = acts.settlements(period);
        SettlementPolicy.maySettle(caller, period, creditors, before).orRefuse();
        var entry = post(caller, period, content, before.isEmpty());
        acts.add(
                period,
                caller,
                new StatementAct.Settlement(caller.participant(), reference, entry.id(), clock.instant()));
        boolean byAll = before.size() + 1 >= creditors.size();
        period.received(byAll);
        if (byAll) {
            acts.moved(period, caller, PeriodState.ACCEPTED, "settle", clock.instant());
        }
        periods.moved();
        var view = reading.view(period, content);
        settled.fire(new StatementSettled(
                view.period(), caller.participant(), period.other(caller.participant()), entry.id(), clock.instant()));
        return view;
    }

    /** The first to settle also clears the units in which nothing is left to pay. */
    private EntryView post(Caller caller, Period period, SealedPeriod content, boolean first) {
        List<Leg> legs = new ArrayList<>(ClearingLegs.of(content.totals(), Optional.of(caller.participant())));
        if (first) {
            legs.addAll(ClearingLegs.of(content.totals(), Optional.empty()));
        }
        return ledger.post(new NewEntry(
                period.scope(),
                EntryKind.SETTLEMENT.name(),
                clock.instant(),
                caller.participant(),
                period.id() + "/" + caller.participant(),
                Optional.empty(),
                legs,
                Map.of(
                        "period", period.id().toString(),
                        "number", period.number(),
                        "creditor", caller.participant().toString(),
                        "statementSha256", content.sha256())));
    }
}
