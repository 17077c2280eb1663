package org.perilune.agreements.domain;

import static org.perilune.agreements.domain.AgreementAction.COUNTER;
import static org.perilune.agreements.domain.AgreementAction.NOTIFY;
import static org.perilune.agreements.domain.AgreementAction.REJECT;
import static org.perilune.agreements.domain.AgreementAction.RESUME;
import static org.perilune.agreements.domain.AgreementAction.SIGN;
import static org.perilune.agreements.domain.AgreementAction.SUSPEND;
import static org.perilune.agreements.domain.AgreementAction.TERMINATE;
import static org.perilune.agreements.domain.AgreementAction.WITHDRAW;

import java.util.List;
import java.util.stream.Stream;
import org.perilune.agreements.AgreementState;
import org.perilune.agreements.AgreementsProblems;
import org.perilune.kernel.Caller;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.Problem;
import org.perilune.kernel.Refusal;
import org.perilune.kernel.Verdict;

/** Who may do what in which state: the whole table. */
final class AgreementPolicy {

    private AgreementPolicy() {}

    static Verdict mayPropose(Caller caller, ParticipantId counterparty) {
        return Verdict.unless(
                        caller.officer().isPresent(),
                        Problem.FORBIDDEN,
                        "An officer reviews and never binds a participant")
                .and(Verdict.unless(
                        caller.participant().equals(counterparty),
                        AgreementsProblems.OWN_COUNTERPARTY,
                        "Name another participant"));
    }

    /** The moves open to a seat, whatever its token can do. */
    static List<AgreementAction> moves(AgreementState state, Seat seat) {
        if (!seat.party()) {
            return List.of();
        }
        return switch (state) {
            case PROPOSED, COUNTERED -> atTheTable(seat);
            case AGREED -> seat.toNotify() ? List.of(NOTIFY, TERMINATE) : List.of(TERMINATE);
            case IN_FORCE -> List.of(SUSPEND, TERMINATE);
            case SUSPENDED -> seat.suspender() ? List.of(RESUME, TERMINATE) : List.of(TERMINATE);
            case TERMINATION_NOTICED -> seat.suspender() ? List.of(RESUME) : List.of();
            case EXPIRED, TERMINATED, WITHDRAWN, REJECTED -> List.of();
        };
    }

    /** The author of a version takes it back; the other side answers it; both sign it, each once. */
    private static List<AgreementAction> atTheTable(Seat seat) {
        var signing = seat.signed() ? Stream.<AgreementAction>of() : Stream.of(SIGN);
        var others = seat.author() ? Stream.of(WITHDRAW) : Stream.of(COUNTER, REJECT);
        return Stream.concat(signing, others).toList();
    }

    /** The moves open to the caller: the seat's, less those the token does not carry. */
    static List<String> allowedActions(AgreementState state, Seat seat, Caller caller) {
        return moves(state, seat).stream()
                .filter(action -> action.isIn(caller))
                .map(AgreementAction::verb)
                .toList();
    }

    static Verdict may(AgreementAction action, AgreementState state, Seat seat, Caller caller) {
        if (!seat.party()) {
            return Verdict.deny(Problem.FORBIDDEN, "Only a party moves an agreement");
        }
        if (moves(state, seat).contains(action)) {
            return Verdict.allow();
        }
        return Verdict.deny(Refusal.of(
                        Problem.ILLEGAL_TRANSITION,
                        "An agreement that is %s does not let you %s it now",
                        state,
                        action.verb())
                .with("allowedActions", allowedActions(state, seat, caller)));
    }
}
