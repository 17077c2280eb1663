package org.perilune.booking.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.perilune.agreements.Terms;
import org.perilune.kernel.Interval;

/** How long somebody may wait, as the agreement has it, and never beyond the start of the window. */
@ApplicationScoped
class RequestTerms {

    private final BookingConfig config;

    RequestTerms(BookingConfig config) {
        this.config = config;
    }

    Instant holdUntil(Interval window, Instant now) {
        return before(window, now, config.holdFor());
    }

    /** A request is confirmed by the agreement itself, or awaits the provider until a deadline. */
    void request(Booking booking, Terms terms, Interval window, Instant now) {
        switch (terms.confirmation()) {
            case AUTOMATIC -> booking.moveTo(org.perilune.booking.BookingState.CONFIRMED, now);
            case PROVIDER -> booking.request(before(window, now, Duration.ofHours(terms.confirmWithinHours())), now);
        }
    }

    /** A window that starts at this very moment still leaves a moment to answer: its own length. */
    private static Instant before(Interval window, Instant now, Duration patience) {
        var until = now.plus(patience);
        var latest = window.startsAt().isAfter(now) ? window.startsAt() : window.endsAt();
        return until.isBefore(latest) ? until : latest;
    }
}
