package org.perilune.booking.domain;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.perilune.booking.BookingId;
import org.perilune.kernel.tenancy.DueRows;

/** Has lapsed holds and unanswered requests written down, which gives their capacity back. */
@ApplicationScoped
public class SweepBookings {

    private final DueRows dueRows;
    private final RecordLapse recordLapse;

    SweepBookings(DueRows dueRows, RecordLapse recordLapse) {
        this.dueRows = dueRows;
        this.recordLapse = recordLapse;
    }

    @Scheduled(every = "${market.booking.sweep-every:PT2S}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        sweep();
    }

    /** How many were due. */
    public int sweep() {
        return dueRows.recordEach("booking.booking", "consumer", id -> recordLapse.record(new BookingId(id)));
    }
}
