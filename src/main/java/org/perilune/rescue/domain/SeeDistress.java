package org.perilune.rescue.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Cursor;
import org.perilune.kernel.Page;
import org.perilune.kernel.Refusal;
import org.perilune.rescue.DistressView;

/** The distress channel: every participant reads every call, straight from its own table. */
@ApplicationScoped
public class SeeDistress {

    private final DistressCalls calls;

    SeeDistress(DistressCalls calls) {
        this.calls = calls;
    }

    @Transactional
    public DistressView one(Caller caller, UUID id) {
        return calls.find(id).orElseThrow(Refusal::notFound);
    }

    /** In order of the last change, so that a reader who follows the cursor hears of each change. */
    @Transactional
    public Page<DistressView> changed(Caller caller, Cursor after, int limit) {
        return Page.of(calls.changedAfter(after, limit + 1), limit, call -> new Cursor(call.changedAt(), call.id()));
    }
}
