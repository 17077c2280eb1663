package org.perilune.agreements.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.perilune.agreements.AgreementDetail;
import org.perilune.agreements.AgreementId;
import org.perilune.agreements.AgreementMove;
import org.perilune.agreements.AgreementMoved;
import org.perilune.agreements.AgreementState;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Expected;
import org.perilune.kernel.MarketEvent;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.Refusal;

/**
 * What every act at the table has in common: the agreement is found before its revision is judged, time comes before the
 * act, and each step leaves its row and its event.
 */
@ApplicationScoped
class Negotiations {

    private final Agreements agreements;
    private final Event<MarketEvent> events;
    private final Clock clock;

    Negotiations(Agreements agreements, Event<MarketEvent> events, Clock clock) {
        this.agreements = agreements;
        this.events = events;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** The agreement, up to date, if the caller may do this to it now. */
    Agreements.Tabled take(Caller caller, AgreementId id, Expected expected, AgreementAction action) {
        var tabled = agreements.tabled(id).orElseThrow(Refusal::notFound);
        expected.orRefuse(tabled.agreement().revision());
        AgreementPolicy.may(
                        action,
                        tabled.agreement().standing().at(now()).state(),
                        seat(tabled.agreement(), caller),
                        caller)
                .orRefuse();
        letTimePass(tabled);
        return tabled;
    }

    /** Records each step that time took before now, at the instant it took it. */
    void letTimePass(Agreements.Tabled tabled) {
        var agreement = tabled.agreement();
        var due = agreement.standing().dueAt();
        for (var next = agreement.standing().passed(now());
                next.isPresent();
                next = agreement.standing().passed(now())) {
            var before = agreement.standing();
            var at = due.orElseThrow();
            agreement.move(next.get(), at);
            agreements.record(AgreementTransition.byTime(agreement, before.state(), at));
            agreements.alignPartnership(agreement.id());
            tell(tabled, moveOfTime(before, next.get()), Optional.empty(), at);
            due = agreement.standing().dueAt();
        }
    }

    void record(
            Caller caller, Agreement agreement, @Nullable AgreementState from, String action, @Nullable String reason) {
        agreements.record(AgreementTransition.by(caller, agreement, from, action, reason, now()));
    }

    void tell(Agreements.Tabled tabled, AgreementMove move, Optional<ParticipantId> by, Instant at) {
        events.fire(new AgreementMoved(tabled.view(now()), move, by, at));
    }

    AgreementDetail detail(Caller caller, Agreements.Tabled tabled) {
        var agreement = tabled.agreement();
        var signatures = agreements.signatures(agreement.id(), agreement.version());
        var then = agreement.standing().at(now());
        return new AgreementDetail(
                tabled.view(now()),
                agreement.title(),
                agreement.author(),
                then.dueAt(),
                Optional.ofNullable(then.suspendedBy()).map(ParticipantId::new),
                signatures.stream().map(AgreementSignature::view).toList(),
                AgreementPolicy.allowedActions(then.state(), agreement.seat(caller, now(), signatures), caller));
    }

    private Seat seat(Agreement agreement, Caller caller) {
        return agreement.seat(caller, now(), agreements.signatures(agreement.id(), agreement.version()));
    }

    private static AgreementMove moveOfTime(Standing before, Standing after) {
        return switch (after.state()) {
            case WITHDRAWN -> AgreementMove.WITHDRAWN;
            case IN_FORCE ->
                before.state() == AgreementState.AGREED ? AgreementMove.ENTERED_INTO_FORCE : AgreementMove.RESUMED;
            case TERMINATION_NOTICED -> AgreementMove.RESUMED;
            case TERMINATED -> AgreementMove.TERMINATED;
            case EXPIRED -> AgreementMove.EXPIRED;
            case PROPOSED, COUNTERED, AGREED, SUSPENDED, REJECTED ->
                throw new IllegalStateException("time does not lead to " + after.state());
        };
    }
}
