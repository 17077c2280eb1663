package org.perilune.rescue.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Cursor;
import org.perilune.kernel.Page;
import org.perilune.kernel.Refusal;
import org.perilune.rescue.CaseAccess;
import org.perilune.rescue.DistressView;

/** The distress channel: every participant reads every call, straight from its own table. */
@ApplicationScoped
public class SeeDistress {

    private final DistressCalls calls;
    private final CaseAccesses accesses;
    private final Clock clock;

    SeeDistress(DistressCalls calls, CaseAccesses accesses, Clock clock) {
        this.calls = calls;
        this.accesses = accesses;
        this.clock = clock;
    }

    /** With what is personal, for whoever is on the case; that it was read is recorded with the reading. */
    @Transactional
    public DistressView one(Caller caller, UUID id) {
        var call = calls.find(id).orElseThrow(Refusal::notFound);
        boolean ofOthers = call.entries().stream()
                .anyMatch(
                        entry -> entry.personal().isPresent() && !entry.author().equals(caller.participant()));
        if (ofOthers) {
            accesses.add(id, caller, LegalBasis.ASSISTANCE, clock.instant());
        }
        return call;
    }

    /** In the order of the last change. */
    @Transactional
    public Page<DistressView> changed(Caller caller, Cursor after, int limit) {
        var page = Page.of(calls.changed(after, false, limit + 1), limit, change -> change);
        var found = calls.all(page.items().stream().map(Cursor::id).toList()).stream()
                .map(DistressView::withoutPersonal)
                .toList();
        return new Page<>(found, page.next());
    }

    /** Empty for whoever is not on the case. */
    @Transactional
    public Page<CaseAccess> accesses(Caller caller, UUID id, Cursor after, int limit) {
        calls.find(id).orElseThrow(Refusal::notFound);
        return Page.of(accesses.of(id, after, limit + 1), limit, access -> new Cursor(access.at(), access.id()));
    }
}
