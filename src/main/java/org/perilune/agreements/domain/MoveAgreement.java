package org.perilune.agreements.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.perilune.agreements.AgreementDetail;
import org.perilune.agreements.AgreementId;
import org.perilune.agreements.AgreementMove;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Expected;

/**
 * The acts that change where an agreement stands and nothing it says. Leaving is never barred: only resuming and notifying,
 * which bind, are asked of the law.
 */
@ApplicationScoped
public class MoveAgreement {

    /**
     * @param reason for the other side to read
     * @param until how long a suspension lasts
     */
    public record Command(@Nullable String reason, Optional<Instant> until) {}

    private final Agreements agreements;
    private final Counterparties counterparties;
    private final Negotiations negotiations;
    private final Deadlines deadlines;

    MoveAgreement(
            Agreements agreements, Counterparties counterparties, Negotiations negotiations, Deadlines deadlines) {
        this.agreements = agreements;
        this.counterparties = counterparties;
        this.negotiations = negotiations;
        this.deadlines = deadlines;
    }

    @Transactional
    public AgreementDetail reject(Caller caller, AgreementId id, Expected expected, Command command) {
        return move(caller, id, expected, AgreementAction.REJECT, AgreementMove.REJECTED, command);
    }

    @Transactional
    public AgreementDetail withdraw(Caller caller, AgreementId id, Expected expected, Command command) {
        return move(caller, id, expected, AgreementAction.WITHDRAW, AgreementMove.WITHDRAWN, command);
    }

    @Transactional
    public AgreementDetail suspend(Caller caller, AgreementId id, Expected expected, Command command) {
        return move(caller, id, expected, AgreementAction.SUSPEND, AgreementMove.SUSPENDED, command);
    }

    @Transactional
    public AgreementDetail resume(Caller caller, AgreementId id, Expected expected, Command command) {
        return move(caller, id, expected, AgreementAction.RESUME, AgreementMove.RESUMED, command);
    }

    @Transactional
    public AgreementDetail terminate(Caller caller, AgreementId id, Expected expected, Command command) {
        return move(caller, id, expected, AgreementAction.TERMINATE, AgreementMove.TERMINATION_NOTICED, command);
    }

    /** The caller's own procedures are completed; with the second such notification the agreement enters into force. */
    @Transactional
    public AgreementDetail notifyCompletion(Caller caller, AgreementId id, Expected expected, Command command) {
        return move(caller, id, expected, AgreementAction.NOTIFY, AgreementMove.NOTIFIED, command);
    }

    private AgreementDetail move(
            Caller caller,
            AgreementId id,
            Expected expected,
            AgreementAction action,
            AgreementMove move,
            Command command) {
        var tabled = negotiations.take(caller, id, expected, action);
        var agreement = tabled.agreement();
        var before = agreement.standing();
        var now = negotiations.now();
        agreement.move(next(caller, tabled, action, command), now);
        negotiations.record(caller, agreement, before.state(), action.verb(), command.reason());
        agreements.alignPartnership(id);
        negotiations.tell(tabled, move, Optional.of(caller.participant()), now);
        negotiations.letTimePass(tabled);
        return negotiations.detail(caller, tabled);
    }

    private Standing next(Caller caller, Agreements.Tabled tabled, AgreementAction action, Command command) {
        var standing = tabled.agreement().standing();
        var now = negotiations.now();
        return switch (action) {
            case REJECT -> standing.rejected();
            case WITHDRAW -> standing.withdrawn();
            case SUSPEND ->
                standing.suspended(caller.participant().value(), deadlines.suspendedUntil(now, command.until()));
            case RESUME -> {
                counterparties.permitted(caller, tabled.agreement().other(caller.participant()));
                yield standing.resumed();
            }
            case NOTIFY -> {
                counterparties.permitted(caller, tabled.agreement().other(caller.participant()));
                yield standing.notified(caller.speaksFor(tabled.agreement().proposer()), now);
            }
            case TERMINATE ->
                standing.noticed(deadlines.terminatesAt(now, tabled.version().terms()));
            case COUNTER, SIGN ->
                throw new IllegalStateException(action + " says something, and is a use case of its own");
        };
    }
}
