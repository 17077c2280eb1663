package org.perilune.booking;

import java.util.List;
import org.perilune.agreements.AgreementId;
import org.perilune.catalog.OfferingId;
import org.perilune.kernel.Interval;

/** Port: what a schedule is made of, as the caller may know it. Asked inside a transaction. */
public interface BookingSchedule {

    /** The caller's own bookings, on either side, that overlap the window, by their start; at most so many. */
    List<BookingView> overlapping(Interval window, int limit);

    /** Whether every resource the offering draws on has something left over the whole window, buffers included. */
    boolean free(AgreementId agreement, OfferingId offering, Interval window);
}
