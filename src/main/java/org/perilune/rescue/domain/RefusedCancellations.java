package org.perilune.rescue.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.perilune.kernel.Caller;

/** Records, in a transaction of its own, that somebody tried to cancel another's call: the refusal undoes the rest. */
@ApplicationScoped
class RefusedCancellations {

    private final DistressEntries entries;
    private final Clock clock;

    RefusedCancellations(DistressEntries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void record(Caller caller, UUID call, Report report) {
        entries.add(call, caller, "CANCELLATION_REFUSED", report, LegalBasis.NONE, clock.instant());
    }
}
