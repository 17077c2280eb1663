package org.perilune.booking.domain;

import static org.perilune.booking.domain.BookingAction.ACTIVATE;
import static org.perilune.booking.domain.BookingAction.CANCEL;
import static org.perilune.booking.domain.BookingAction.COMPLETE;
import static org.perilune.booking.domain.BookingAction.CONFIRM;
import static org.perilune.booking.domain.BookingAction.REJECT;
import static org.perilune.booking.domain.BookingAction.REQUEST;
import static org.perilune.booking.domain.BookingAction.WITHDRAW;

import java.time.Instant;
import java.util.List;
import org.perilune.booking.BookingProblems;
import org.perilune.booking.BookingState;
import org.perilune.booking.BookingView;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Problem;
import org.perilune.kernel.Refusal;
import org.perilune.kernel.Verdict;

/** Who may move a booking where: the whole table. */
final class BookingPolicy {

    private BookingPolicy() {}

    private static List<BookingAction> consumers(BookingState state) {
        return switch (state) {
            case HELD -> List.of(REQUEST, CANCEL);
            case REQUESTED, COUNTERED, CONFIRMED -> List.of(CANCEL);
            case ACTIVE,
                    COMPLETED,
                    CLOSED,
                    EXPIRED,
                    REJECTED,
                    CANCELLED_BY_CONSUMER,
                    CANCELLED_BY_PROVIDER,
                    CANCELLED_FORCE_MAJEURE,
                    FAILED_CONSUMER,
                    FAILED_PROVIDER,
                    NO_SHOW,
                    PREEMPTED -> List.of();
        };
    }

    private static List<BookingAction> providers(BookingState state) {
        return switch (state) {
            case REQUESTED -> List.of(CONFIRM, REJECT);
            case CONFIRMED -> List.of(ACTIVATE, WITHDRAW);
            case ACTIVE -> List.of(COMPLETE);
            case HELD,
                    COUNTERED,
                    COMPLETED,
                    CLOSED,
                    EXPIRED,
                    REJECTED,
                    CANCELLED_BY_CONSUMER,
                    CANCELLED_BY_PROVIDER,
                    CANCELLED_FORCE_MAJEURE,
                    FAILED_CONSUMER,
                    FAILED_PROVIDER,
                    NO_SHOW,
                    PREEMPTED -> List.of();
        };
    }

    /** The moves open to the caller: its side's, less those the token does not carry. */
    static List<String> allowedActions(Caller caller, BookingView booking) {
        return moves(caller, booking).stream()
                .filter(action -> action.isIn(caller))
                .map(BookingAction::verb)
                .toList();
    }

    private static List<BookingAction> moves(Caller caller, BookingView booking) {
        if (caller.speaksFor(booking.consumer())) {
            return consumers(booking.state());
        }
        return caller.speaksFor(booking.provider()) ? providers(booking.state()) : List.of();
    }

    static Verdict may(BookingAction action, Caller caller, BookingView booking, Instant now) {
        var side = action.isTheConsumers() ? booking.consumer() : booking.provider();
        return Verdict.unless(
                        !caller.speaksFor(side),
                        Problem.FORBIDDEN,
                        "Only the %s may %s a booking",
                        action.isTheConsumers() ? "consumer" : "provider",
                        action.verb())
                .and(() -> moves(caller, booking).contains(action) ? Verdict.allow() : illegal(action, caller, booking))
                .and(() -> inTime(action, booking, now));
    }

    private static Verdict illegal(BookingAction action, Caller caller, BookingView booking) {
        return Verdict.deny(Refusal.of(
                        Problem.ILLEGAL_TRANSITION,
                        "A booking that is %s does not let you %s it",
                        booking.state(),
                        action.verb())
                .with("allowedActions", allowedActions(caller, booking)));
    }

    /** Service begins when its window does, and a request that is answered after it has begun is none. */
    private static Verdict inTime(BookingAction action, BookingView booking, Instant now) {
        var window = booking.window();
        return switch (action) {
            case ACTIVATE ->
                Verdict.unless(
                        !window.contains(now),
                        BookingProblems.OUTSIDE_WINDOW,
                        "It runs from %s to %s, and it is %s",
                        window.startsAt(),
                        window.endsAt(),
                        now);
            case CANCEL, WITHDRAW ->
                Verdict.unless(
                        !now.isBefore(window.endsAt()),
                        BookingProblems.OUTSIDE_WINDOW,
                        "Its window ended at %s",
                        window.endsAt());
            case REQUEST, CONFIRM, REJECT, COMPLETE -> Verdict.allow();
        };
    }
}
