package org.perilune.rescue.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.perilune.kernel.Caller;
import org.perilune.kernel.CanonicalJson;
import org.perilune.kernel.Problem;
import org.perilune.kernel.Refusal;
import org.perilune.rescue.DistressMoved;
import org.perilune.rescue.DistressState;
import org.perilune.rescue.DistressView;
import org.perilune.rescue.RescueProblems;

/**
 * What happens to a call after it was raised. No version is asked for: nobody loses seconds to a stale one. Answers
 * leave out what is personal: it is read in the case, where the reading is recorded, and kept in no stored answer.
 */
@ApplicationScoped
public class MoveDistress {

    private final DistressCalls calls;
    private final DistressEntries entries;
    private final RescueCases cases;
    private final RefusedMoves refusedMoves;
    private final Event<DistressMoved> moved;
    private final Clock clock;

    MoveDistress(
            DistressCalls calls,
            DistressEntries entries,
            RescueCases cases,
            RefusedMoves refusedMoves,
            Event<DistressMoved> moved,
            Clock clock) {
        this.calls = calls;
        this.entries = entries;
        this.cases = cases;
        this.refusedMoves = refusedMoves;
        this.moved = moved;
        this.clock = clock;
    }

    /** More is known. Accepted in any state and whatever it says; said again with the same key, it is said once. */
    @Transactional
    public DistressView update(Caller caller, UUID id, Optional<String> key, byte[] body) {
        var call = locked(id);
        var now = clock.instant();
        var repeatKey = key.map(given ->
                CanonicalJson.fingerprint(given.getBytes(StandardCharsets.UTF_8)) + CanonicalJson.fingerprint(body));
        if (!entries.addOnce(id, caller, "UPDATE", repeatKey, Report.read(body), LegalBasis.NOTIFICATION, now)) {
            return call.withoutPersonal();
        }
        calls.touch(id, now);
        return told(caller, call, "UPDATE", call.state());
    }

    @Transactional
    public DistressView acknowledge(Caller caller, UUID id, byte[] body) {
        var call = locked(id);
        var next = call.state() == DistressState.RAISED ? DistressState.ACKNOWLEDGED : call.state();
        move(call, "acknowledge", next);
        return told(caller, call, "ACKNOWLEDGED", next, Report.read(body), LegalBasis.NOTIFICATION);
    }

    /** Help is offered; who offers it sees the case from then on. */
    @Transactional
    public DistressView offer(Caller caller, UUID id, byte[] body) {
        var call = locked(id);
        move(call, "offer", DistressState.ASSISTING);
        cases.join(id);
        return told(caller, call, "OFFER", DistressState.ASSISTING, Report.read(body), LegalBasis.ASSISTANCE);
    }

    /** Only somebody on the case knows that the people are safe; an onlooker's word would call the helpers off. */
    @Transactional
    public DistressView resolve(Caller caller, UUID id, byte[] body) {
        var call = locked(id);
        if (!cases.joined(id)) {
            refusedMoves.record(caller, id, "RESOLUTION_REFUSED", Report.read(body));
            throw Refusal.of(RescueProblems.NOT_ON_THE_CASE);
        }
        move(call, "resolve", DistressState.RESOLVED);
        return told(caller, call, "RESOLVED", DistressState.RESOLVED, Report.read(body), LegalBasis.RETURN);
    }

    /** A stranger's cancellation is refused, and that it was tried stays on record. */
    @Transactional
    public DistressView cancel(Caller caller, UUID id, byte[] body) {
        var call = locked(id);
        if (!caller.speaksFor(call.raisedBy())) {
            refusedMoves.record(caller, id, "CANCELLATION_REFUSED", Report.read(body));
            throw Refusal.of(RescueProblems.NOT_THE_RAISER);
        }
        move(call, "cancel", DistressState.CANCELLED);
        return told(caller, call, "CANCELLED", DistressState.CANCELLED, Report.read(body), LegalBasis.NOTIFICATION);
    }

    /** One move of a call after the other: an acknowledgement on its way does not undo an offer. */
    private DistressView locked(UUID id) {
        calls.lock(id);
        return calls.find(id).orElseThrow(Refusal::notFound);
    }

    private void move(DistressView call, String action, DistressState next) {
        if (!call.state().actions().contains(action)) {
            throw Refusal.of(Problem.ILLEGAL_TRANSITION, "A call that is %s has ended", call.state())
                    .with(
                            "allowedActions",
                            call.state().actions().stream().sorted().toList());
        }
        calls.move(call.id(), next, clock.instant());
    }

    private DistressView told(
            Caller caller, DistressView call, String kind, DistressState state, Report report, LegalBasis basis) {
        entries.add(call.id(), caller, kind, report, basis, clock.instant());
        return told(caller, call, kind, state);
    }

    private DistressView told(Caller caller, DistressView call, String kind, DistressState state) {
        moved.fire(new DistressMoved(call.id(), kind, caller.participant(), state, call.exercise(), clock.instant()));
        return calls.find(call.id()).orElseThrow().withoutPersonal();
    }
}
