package org.perilune.settlement.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.perilune.agreements.AgreementId;
import org.perilune.agreements.AgreementLookup;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Cursor;
import org.perilune.kernel.Page;
import org.perilune.kernel.Refusal;
import org.perilune.kernel.ScopeRead;
import org.perilune.settlement.PeriodView;

/** A party, or an officer with a mandate, sees the periods of an agreement. */
@ApplicationScoped
public class SeePeriods {

    /**
     * @param open the oldest open period; none while the agreement was never in force
     * @param closable whether that one is over
     */
    public record Periodic(Page<PeriodView> closed, Optional<OpenPeriod> open, boolean closable) {}

    private final AgreementLookup agreements;
    private final Periods periods;
    private final StatementReading reading;
    private final Event<ScopeRead> reads;
    private final Clock clock;

    SeePeriods(
            AgreementLookup agreements,
            Periods periods,
            StatementReading reading,
            Event<ScopeRead> reads,
            Clock clock) {
        this.reads = reads;
        this.agreements = agreements;
        this.periods = periods;
        this.reading = reading;
        this.clock = clock;
    }

    @Transactional
    public Periodic handle(Caller caller, AgreementId id, Cursor after, int limit) {
        var agreement = agreements.find(id).orElseThrow(Refusal::notFound);
        reads.fire(new ScopeRead(caller, id.scope(), "STATEMENTS", id.value()));
        var found = periods.of(id.scope(), after, limit + 1).stream()
                .map(reading::view)
                .toList();
        var open = agreement.inForceSince().map(since -> OpenPeriod.of(agreement, periods.last(id.scope())));
        boolean closable = open.filter(
                        period -> !clock.instant().isBefore(period.during().endsAt()))
                .isPresent();
        return new Periodic(
                Page.of(found, limit, period -> new Cursor(period.closedAt(), period.id())), open, closable);
    }
}
