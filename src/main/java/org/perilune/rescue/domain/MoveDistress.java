package org.perilune.rescue.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Problem;
import org.perilune.kernel.Refusal;
import org.perilune.rescue.DistressMoved;
import org.perilune.rescue.DistressState;
import org.perilune.rescue.DistressView;
import org.perilune.rescue.RescueProblems;

/** What happens to a call after it was raised. No version is asked for: nobody loses seconds to a stale one. */
@ApplicationScoped
public class MoveDistress {

    private final DistressCalls calls;
    private final DistressEntries entries;
    private final RefusedCancellations refusedCancellations;
    private final Event<DistressMoved> moved;
    private final Clock clock;

    MoveDistress(
            DistressCalls calls,
            DistressEntries entries,
            RefusedCancellations refusedCancellations,
            Event<DistressMoved> moved,
            Clock clock) {
        this.calls = calls;
        this.entries = entries;
        this.refusedCancellations = refusedCancellations;
        this.moved = moved;
        this.clock = clock;
    }

    /** More is known. Accepted in any state and whatever it says. */
    @Transactional
    public DistressView update(Caller caller, UUID id, byte[] body) {
        var call = find(id);
        calls.touch(id, clock.instant());
        return told(caller, call, "UPDATE", call.state(), Report.read(body), LegalBasis.NOTIFICATION);
    }

    @Transactional
    public DistressView acknowledge(Caller caller, UUID id, byte[] body) {
        var call = find(id);
        var next = call.state() == DistressState.RAISED ? DistressState.ACKNOWLEDGED : call.state();
        move(call, "acknowledge", next);
        return told(caller, call, "ACKNOWLEDGED", next, Report.read(body), LegalBasis.NOTIFICATION);
    }

    /** Help is offered; who offers it sees the case from then on. */
    @Transactional
    public DistressView offer(Caller caller, UUID id, byte[] body) {
        var call = find(id);
        move(call, "offer", DistressState.ASSISTING);
        calls.joinCase(id);
        return told(caller, call, "OFFER", DistressState.ASSISTING, Report.read(body), LegalBasis.ASSISTANCE);
    }

    @Transactional
    public DistressView resolve(Caller caller, UUID id, byte[] body) {
        var call = find(id);
        move(call, "resolve", DistressState.RESOLVED);
        return told(caller, call, "RESOLVED", DistressState.RESOLVED, Report.read(body), LegalBasis.RETURN);
    }

    /** A stranger's cancellation is refused, and that it was tried stays on record. */
    @Transactional
    public DistressView cancel(Caller caller, UUID id, byte[] body) {
        var call = find(id);
        if (!caller.speaksFor(call.raisedBy())) {
            refusedCancellations.record(caller, id, Report.read(body));
            throw Refusal.of(RescueProblems.NOT_THE_RAISER);
        }
        move(call, "cancel", DistressState.CANCELLED);
        return told(caller, call, "CANCELLED", DistressState.CANCELLED, Report.read(body), LegalBasis.NOTIFICATION);
    }

    private DistressView find(UUID id) {
        return calls.find(id).orElseThrow(Refusal::notFound);
    }

    private void move(DistressView call, String action, DistressState next) {
        if (!call.state().actions().contains(action) || !calls.move(call.id(), next, clock.instant())) {
            throw Refusal.of(Problem.ILLEGAL_TRANSITION, "A call that is %s has ended", call.state())
                    .with(
                            "allowedActions",
                            call.state().actions().stream().sorted().toList());
        }
    }

    private DistressView told(
            Caller caller, DistressView call, String kind, DistressState state, Report report, LegalBasis basis) {
        entries.add(call.id(), caller, kind, report, basis, clock.instant());
        moved.fire(new DistressMoved(call.id(), kind, caller.participant(), state, call.exercise(), clock.instant()));
        return calls.find(call.id()).orElseThrow();
    }
}
