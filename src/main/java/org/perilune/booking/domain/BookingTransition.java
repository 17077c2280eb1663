package org.perilune.booking.domain;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.perilune.booking.BookingState;
import org.perilune.booking.BookingStep;
import org.perilune.kernel.Caller;
import org.perilune.kernel.ParticipantId;

/** One step a booking took, who took it and why. Written once. */
@Entity
@Immutable
@Table(name = "booking_transition", schema = "booking")
class BookingTransition {

    /** The action of time itself: it has no actor. */
    static final String PASS_TIME = "pass-time";

    /** What the agreement's clause does to the booking: neither side's act on it. */
    static final String FOLLOW_AGREEMENT = "follow-agreement";

    @Embeddable
    record Key(UUID bookingId, int step) {}

    @EmbeddedId
    private Key key;

    private UUID scopeId;

    @Enumerated(EnumType.STRING)
    private @Nullable BookingState fromState;

    @Enumerated(EnumType.STRING)
    private BookingState toState;

    private String action;
    private @Nullable UUID actor;
    private @Nullable String person;
    private @Nullable String reason;
    private Instant at;

    @SuppressWarnings("NullAway") // for Hibernate
    protected BookingTransition() {}

    static BookingTransition by(
            Caller caller,
            Booking booking,
            @Nullable BookingState from,
            String action,
            @Nullable String reason,
            Instant at) {
        var transition = of(booking, from, action, at);
        transition.actor = caller.participant().value();
        transition.person = caller.person();
        transition.reason = reason;
        return transition;
    }

    /** @param why what happened to the agreement */
    static BookingTransition byAgreement(Booking booking, BookingState from, String why, Instant at) {
        var transition = of(booking, from, FOLLOW_AGREEMENT, at);
        transition.reason = why;
        return transition;
    }

    static BookingTransition byTime(Booking booking, BookingState from, Instant at) {
        return of(booking, from, PASS_TIME, at);
    }

    private static BookingTransition of(Booking booking, @Nullable BookingState from, String action, Instant at) {
        var transition = new BookingTransition();
        transition.key = new Key(booking.id(), booking.nextStep());
        transition.scopeId = booking.scope();
        transition.fromState = from;
        transition.toState = booking.writtenState();
        transition.action = action;
        transition.at = at;
        return transition;
    }

    BookingStep view() {
        return new BookingStep(
                key.step(),
                fromState,
                toState,
                action,
                Optional.ofNullable(actor).map(ParticipantId::new),
                Optional.ofNullable(reason),
                at);
    }
}
