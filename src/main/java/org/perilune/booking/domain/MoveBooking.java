package org.perilune.booking.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.perilune.agreements.AgreementId;
import org.perilune.agreements.AgreementLookup;
import org.perilune.agreements.AgreementState;
import org.perilune.booking.BookingId;
import org.perilune.booking.BookingProblems;
import org.perilune.booking.BookingState;
import org.perilune.booking.BookingView;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Expected;
import org.perilune.kernel.Refusal;

/** A party moves a booking. What leaving costs was frozen when the booking was made. */
@ApplicationScoped
public class MoveBooking {

    private final Bookings bookings;
    private final AgreementLookup agreements;
    private final RequestTerms terms;
    private final Clock clock;

    MoveBooking(Bookings bookings, AgreementLookup agreements, RequestTerms terms, Clock clock) {
        this.bookings = bookings;
        this.agreements = agreements;
        this.terms = terms;
        this.clock = clock;
    }

    @Transactional
    public BookingView handle(
            Caller caller, BookingId id, Expected expected, BookingAction action, @Nullable String reason) {
        var booking = bookings.one(id).orElseThrow(Refusal::notFound);
        expected.orRefuse(booking.version());
        var now = clock.instant();
        var view = booking.view(now);
        BookingPolicy.may(action, caller, view, now).orRefuse();
        if (action == BookingAction.REQUEST || action == BookingAction.CONFIRM) {
            inForce(view.agreement());
        }
        move(booking, view, action, now);
        return bookings.took(caller, booking, view.state(), action.verb(), reason);
    }

    /** A suspended or ended agreement makes nothing firm any more. */
    private void inForce(AgreementId id) {
        var agreement = agreements.find(id).orElseThrow(Refusal::notFound);
        if (!agreement.inForce()) {
            throw Refusal.of(
                    agreement.state() == AgreementState.SUSPENDED
                            ? BookingProblems.AGREEMENT_SUSPENDED
                            : BookingProblems.NO_AGREEMENT);
        }
    }

    private void move(Booking booking, BookingView view, BookingAction action, Instant now) {
        switch (action) {
            case REQUEST -> {
                var agreement = agreements.find(view.agreement()).orElseThrow(Refusal::notFound);
                terms.request(booking, agreement.terms(), view.window(), now);
            }
            case CONFIRM -> booking.moveTo(BookingState.CONFIRMED, now);
            case REJECT -> booking.moveTo(BookingState.REJECTED, now);
            case ACTIVATE -> booking.moveTo(BookingState.ACTIVE, now);
            case COMPLETE -> booking.moveTo(BookingState.COMPLETED, now);
            case CANCEL -> booking.cancel(BookingState.CANCELLED_BY_CONSUMER, charge(view, now), now);
            case WITHDRAW -> booking.cancel(BookingState.CANCELLED_BY_PROVIDER, 0, now);
        }
    }

    /** What was never confirmed, or is being renegotiated, costs nothing; else the ladder frozen with the booking decides. */
    private long charge(BookingView booking, Instant now) {
        var snapshot = booking.snapshot();
        boolean free = agreements
                .find(booking.agreement())
                .filter(agreement -> agreement.renegotiating(now))
                .isPresent();
        return booking.state() == BookingState.CONFIRMED && !free
                ? snapshot.ladder()
                        .charge(
                                snapshot.price().amount(),
                                Duration.between(now, booking.window().startsAt()),
                                snapshot.rateCard().rounding())
                : 0;
    }
}
