package org.perilune.rescue.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.perilune.kernel.Caller;

/** Records, in a transaction of its own, that somebody tried to end another's call: the refusal undoes the rest. */
@ApplicationScoped
class RefusedMoves {

    private final DistressEntries entries;
    private final Clock clock;

    RefusedMoves(DistressEntries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void record(Caller caller, UUID call, String kind, Report report) {
        entries.add(call, caller, kind, report, LegalBasis.NONE, clock.instant());
    }
}
