package org.perilune.catalog;

import java.util.List;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Expected;
import org.perilune.kernel.Interval;

/** Port: the provider says anew when an offering can be booked, and leaves the rest of it as it is. */
public interface OfferingWindows {

    OfferingView replace(Caller caller, OfferingId id, Expected expected, List<Interval> windows);
}
