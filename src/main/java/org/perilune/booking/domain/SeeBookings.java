package org.perilune.booking.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.perilune.agreements.AgreementId;
import org.perilune.booking.BookingId;
import org.perilune.booking.BookingState;
import org.perilune.booking.BookingStep;
import org.perilune.booking.BookingView;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Cursor;
import org.perilune.kernel.Page;
import org.perilune.kernel.Refusal;

/** The bookings a caller is a party to, each with the steps it took. */
@ApplicationScoped
public class SeeBookings {

    private final Bookings bookings;
    private final Clock clock;

    SeeBookings(Bookings bookings, Clock clock) {
        this.bookings = bookings;
        this.clock = clock;
    }

    @Transactional
    public BookingView one(Caller caller, BookingId id) {
        return bookings.find(id).orElseThrow(Refusal::notFound);
    }

    @Transactional
    public Page<BookingView> page(
            Caller caller, Optional<AgreementId> agreement, Optional<BookingState> state, Cursor after, int limit) {
        var oneMore = bookings.after(after, new Bookings.Filter(agreement, state), limit + 1);
        return Page.of(oneMore, limit, Booking::cursor).map(booking -> booking.view(clock.instant()));
    }

    /** One more than asked for, so that whoever cuts the page knows whether it goes on. */
    @Transactional
    public List<BookingStep> steps(Caller caller, BookingId id, int after, int limit) {
        bookings.one(id).orElseThrow(Refusal::notFound);
        return bookings.steps(id.value(), after, limit + 1);
    }

    /** The verbs open to this caller. */
    public List<String> actions(Caller caller, BookingView booking) {
        return BookingPolicy.allowedActions(caller, booking);
    }
}
