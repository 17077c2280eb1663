package org.perilune.settlement.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.perilune.agreements.AgreementView;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Interval;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.Problem;
import org.perilune.kernel.Refusal;
import org.perilune.kernel.Verdict;
import org.perilune.settlement.PeriodState;
import org.perilune.settlement.SettlementProblems;
import org.perilune.settlement.StatementAct;

/** Who may close, accept and settle, and when. */
final class SettlementPolicy {

    private SettlementPolicy() {}

    static Verdict mayClose(Caller caller, AgreementView agreement) {
        return onlyParties(caller, List.of(agreement.proposer(), agreement.counterparty()))
                .and(Verdict.unless(
                        agreement.inForceSince().isEmpty(),
                        SettlementProblems.NEVER_IN_FORCE,
                        "The agreement is %s",
                        agreement.state()));
    }

    /**
     * @param closedUntil the end of the last closed period
     * @param next the period that would be closed
     * @param named the end of the period the caller means, if it says so
     */
    static Verdict mayCloseNow(Optional<Instant> closedUntil, Interval next, Optional<Instant> named, Instant now) {
        if (named.isPresent() && closedUntil.isPresent() && !named.get().isAfter(closedUntil.get())) {
            return Verdict.deny(
                    SettlementProblems.PERIOD_ALREADY_CLOSED, "Everything up to %s is closed", closedUntil.get());
        }
        if (named.isPresent() && !named.get().equals(next.endsAt())) {
            return Verdict.deny(SettlementProblems.NOT_A_PERIOD_END, "The next period ends at %s", next.endsAt());
        }
        return Verdict.unless(
                now.isBefore(next.endsAt()), SettlementProblems.PERIOD_NOT_OVER, "It ends at %s", next.endsAt());
    }

    static Verdict mayAccept(Caller caller, Period period, Collection<StatementAct.Acceptance> before) {
        return onlyParties(caller, period.parties())
                .and(() -> Verdict.unless(
                        before.stream().anyMatch(act -> caller.speaksFor(act.by())),
                        SettlementProblems.ALREADY_ACCEPTED,
                        "Each party accepts once"))
                .and(() -> inState(period, PeriodState.CLOSED, "accept"));
    }

    static Verdict maySettle(
            Caller caller, Period period, Set<ParticipantId> creditors, Collection<StatementAct.Settlement> before) {
        return onlyParties(caller, period.parties())
                .and(() -> Verdict.unless(
                        !creditors.isEmpty() && creditors.stream().noneMatch(caller::speaksFor),
                        Problem.FORBIDDEN,
                        "Only a creditor of the statement marks it as settled"))
                .and(() -> Verdict.unless(
                        before.stream().anyMatch(act -> caller.speaksFor(act.by())),
                        SettlementProblems.ALREADY_SETTLED,
                        "Each creditor settles once"))
                .and(() -> inState(period, PeriodState.ACCEPTED, "settle"));
    }

    private static Verdict onlyParties(Caller caller, List<ParticipantId> parties) {
        return Verdict.unless(
                parties.stream().noneMatch(caller::speaksFor), Problem.FORBIDDEN, "Only a party of the agreement acts");
    }

    private static Verdict inState(Period period, PeriodState needed, String action) {
        if (period.stored() == needed) {
            return Verdict.allow();
        }
        return Verdict.deny(Refusal.of(
                        Problem.ILLEGAL_TRANSITION, "A statement that is %s takes no %s", period.stored(), action)
                .with("allowedActions", period.stored() == PeriodState.ACCEPTED ? List.of("settle") : List.of()));
    }
}
