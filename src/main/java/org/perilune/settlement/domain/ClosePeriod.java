package org.perilune.settlement.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perilune.agreements.AgreementId;
import org.perilune.agreements.AgreementLookup;
import org.perilune.agreements.AgreementView;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Refusal;
import org.perilune.ledger.Ledger;
import org.perilune.ledger.NewEntry;
import org.perilune.settlement.EntryKind;
import org.perilune.settlement.PeriodClosed;
import org.perilune.settlement.PeriodState;
import org.perilune.settlement.PeriodView;

/**
 * A party closes the oldest open period. The close is itself an entry of the agreement's log: whatever is sealed before it
 * is in, the rest is in the next period, and nobody who posts meanwhile waits for it.
 */
@ApplicationScoped
public class ClosePeriod {

    private final AgreementLookup agreements;
    private final Periods periods;
    private final Ledger ledger;
    private final StatementActs acts;
    private final Event<PeriodClosed> closed;
    private final Clock clock;

    ClosePeriod(
            AgreementLookup agreements,
            Periods periods,
            Ledger ledger,
            StatementActs acts,
            Event<PeriodClosed> closed,
            Clock clock) {
        this.agreements = agreements;
        this.periods = periods;
        this.ledger = ledger;
        this.acts = acts;
        this.closed = closed;
        this.clock = clock;
    }

    /** @param endsAt the end of the period that is meant; without it, the oldest open one */
    @Transactional
    public PeriodView handle(Caller caller, AgreementId id, Optional<Instant> endsAt) {
        var agreement = agreements.find(id).orElseThrow(Refusal::notFound);
        SettlementPolicy.mayClose(caller, agreement).orRefuse();
        var last = periods.last(id.scope());
        var next = OpenPeriod.of(agreement, last);
        SettlementPolicy.mayCloseNow(last.map(Period::endsAt), next.during(), endsAt, clock.instant())
                .orRefuse();
        var period = close(caller, agreement, next);
        acts.moved(period, caller, PeriodState.OPEN, "close", clock.instant());
        var view = period.view(false);
        closed.fire(new PeriodClosed(view, agreement.other(caller.participant()), clock.instant()));
        return view;
    }

    private Period close(Caller caller, AgreementView agreement, OpenPeriod next) {
        var id = UUID.randomUUID();
        var during = next.during();
        var entry = ledger.post(new NewEntry(
                agreement.id().scope(),
                EntryKind.PERIOD_CLOSE.name(),
                during.endsAt(),
                caller.participant(),
                "period-" + next.number(),
                Optional.empty(),
                List.of(),
                CloseDocument.of(id, next.number(), during, agreement)));
        var period =
                Period.closed(id, agreement, next.number(), during, entry.id(), caller.participant(), clock.instant());
        periods.add(period);
        return period;
    }
}
