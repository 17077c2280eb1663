package org.perilune.booking.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.perilune.agreements.AgreementMoved;
import org.perilune.agreements.Clauses.Effect;

/**
 * Does to live bookings what the clause of their agreement says when it is suspended or ends, in the same transaction. People's
 * lives come first: a booking that crew life support hangs on runs to its end whatever was agreed.
 */
@ApplicationScoped
class FollowAgreement {

    private final Bookings bookings;

    FollowAgreement(Bookings bookings) {
        this.bookings = bookings;
    }

    /** Bookings that are honoured, or renegotiated, stay; the latter can be left free for as long as was agreed. */
    void on(@Observes AgreementMoved moved) {
        if (effect(moved) == Effect.CANCEL_FREE) {
            bookings.live(moved.agreement().id()).stream()
                    .filter(booking -> !booking.runsToItsEnd())
                    .forEach(booking -> bookings.follow(booking, moved.type()));
        }
    }

    private static Effect effect(AgreementMoved moved) {
        var effects = moved.agreement().terms().effectOnBookings();
        return switch (moved.move()) {
            case SUSPENDED -> effects.onSuspension();
            case TERMINATED, EXPIRED -> effects.onTermination();
            case PROPOSED,
                    COUNTERED,
                    SIGNED,
                    NOTIFIED,
                    ENTERED_INTO_FORCE,
                    RESUMED,
                    TERMINATION_NOTICED,
                    REJECTED,
                    WITHDRAWN -> Effect.HONOUR;
        };
    }
}
