package org.perilune.settlement.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Expected;
import org.perilune.kernel.Refusal;
import org.perilune.participants.Signatures;
import org.perilune.settlement.PeriodState;
import org.perilune.settlement.StatementAccepted;
import org.perilune.settlement.StatementAct;
import org.perilune.settlement.StatementView;

/** A party binds itself to a statement with a signature it made outside the service. With both, what is owed is due. */
@ApplicationScoped
public class AcceptStatement {

    /** @param signature of the statement's canonical bytes, base64 */
    public record Command(String keyFingerprint, String signature) {}

    private final Periods periods;
    private final SealedPeriods sealed;
    private final StatementActs acts;
    private final StatementReading reading;
    private final Signatures signatures;
    private final Event<StatementAccepted> accepted;
    private final Clock clock;

    AcceptStatement(
            Periods periods,
            SealedPeriods sealed,
            StatementActs acts,
            StatementReading reading,
            Signatures signatures,
            Event<StatementAccepted> accepted,
            Clock clock) {
        this.periods = periods;
        this.sealed = sealed;
        this.acts = acts;
        this.reading = reading;
        this.signatures = signatures;
        this.accepted = accepted;
        this.clock = clock;
    }

    @Transactional
    public StatementView handle(Caller caller, UUID id, Expected expected, Command command) {
        var period = periods.findToMove(id).orElseThrow(Refusal::notFound);
        expected.orRefuse(period.version());
        var before = acts.acceptances(period);
        SettlementPolicy.mayAccept(caller, period, before).orRefuse();
        var content = sealed.of(period);
        signatures.verify(caller.participant(), command.keyFingerprint(), content.canonical(), command.signature());
        acts.add(
                period,
                caller,
                new StatementAct.Acceptance(
                        caller.participant(),
                        command.keyFingerprint(),
                        command.signature(),
                        content.sha256(),
                        clock.instant()));
        boolean byBoth = !before.isEmpty();
        period.accepted(byBoth);
        if (byBoth) {
            acts.moved(period, caller, PeriodState.CLOSED, "accept", clock.instant());
        }
        periods.moved();
        var view = reading.view(period, content);
        accepted.fire(new StatementAccepted(
                view.period(),
                caller.participant(),
                period.other(caller.participant()),
                byBoth,
                content.sha256(),
                clock.instant()));
        return view;
    }
}
