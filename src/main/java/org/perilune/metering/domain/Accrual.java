package org.perilune.metering.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import org.perilune.booking.BookingView;
import org.perilune.kernel.Caller;
import org.perilune.metering.ReadingConfirmed;

/**
 * The last step of a reading both sides accept: its figure is counted, settlement rates and posts it while it is told, and
 * the reading is ACCRUED, all in one transaction.
 */
@ApplicationScoped
class Accrual {

    private final Usages usages;
    private final ReadingJournal journal;
    private final Event<ReadingConfirmed> confirmed;
    private final Clock clock;

    Accrual(Usages usages, ReadingJournal journal, Event<ReadingConfirmed> confirmed, Clock clock) {
        this.usages = usages;
        this.journal = journal;
        this.confirmed = confirmed;
        this.clock = clock;
    }

    void of(Caller caller, Reading reading, BookingView booking) {
        var usage = usages.lock(booking);
        usage.release(reading.disputedTicks());
        long before = usage.accrue(reading.acceptedTicks());
        var meter = reading.meter();
        confirmed.fire(new ReadingConfirmed(
                reading.view(),
                booking,
                meter.quantity(reading.acceptedTicks()),
                meter.quantity(before),
                caller.participant(),
                clock.instant()));
        var from = reading.state();
        reading.accrue();
        journal.moved(caller, "accrue", from, reading, null);
    }
}
