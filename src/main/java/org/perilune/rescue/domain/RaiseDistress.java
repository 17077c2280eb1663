package org.perilune.rescue.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perilune.kernel.Caller;
import org.perilune.kernel.CanonicalJson;
import org.perilune.rescue.DistressMoved;
import org.perilune.rescue.DistressState;
import org.perilune.rescue.DistressView;

/**
 * Somebody calls for help. No gate of commerce or clearance is passed, and nothing in the content is a reason to refuse. A
 * repeat with the same key answers with the first call. Nothing said is lost for that: other words under the key of an open
 * call are appended to it, and under the key of a call that has ended they are a call of their own. Without a key the same
 * words are the same call only while it is open: the next week's MAYDAY is another one.
 */
@ApplicationScoped
public class RaiseDistress {

    private static final int LONGEST_KEY = 200;

    private final DistressCalls calls;
    private final DistressEntries entries;
    private final RescueCases cases;
    private final LaunchingAuthorities authorities;
    private final Event<DistressMoved> moved;
    private final Clock clock;

    RaiseDistress(
            DistressCalls calls,
            DistressEntries entries,
            RescueCases cases,
            LaunchingAuthorities authorities,
            Event<DistressMoved> moved,
            Clock clock) {
        this.calls = calls;
        this.entries = entries;
        this.cases = cases;
        this.authorities = authorities;
        this.moved = moved;
        this.clock = clock;
    }

    /** Answers without what is personal, which is read in the case, where the reading is recorded. */
    @Transactional
    public DistressView handle(Caller caller, Optional<String> key, byte[] body) {
        return heard(caller, key, body).withoutPersonal();
    }

    private DistressView heard(Caller caller, Optional<String> key, byte[] body) {
        var report = Report.read(body);
        var words = CanonicalJson.fingerprint(body);
        var given = key.filter(text -> !text.isBlank()).map(RaiseDistress::shortEnough);
        var once = given.orElse("words:" + words);
        var raised = raise(caller, once, words, report);
        if (raised != null) {
            return raised;
        }
        var first = calls.first(caller.participant(), once).orElseThrow();
        boolean open = first.state().open();
        if (calls.said(first.id(), words) && (open || given.isPresent())) {
            return first;
        }
        if (open) {
            return append(caller, first, once, words, report.flagged("other-words-under-a-known-key"));
        }
        return again(caller, once + "#" + (given.isPresent() ? words : UUID.randomUUID()), words, report);
    }

    private DistressView again(Caller caller, String once, String words, Report report) {
        var raised = raise(caller, once, words, report.flagged("known-key-of-a-call-that-has-ended"));
        return raised != null ? raised : calls.first(caller.participant(), once).orElseThrow();
    }

    /** Null when this was raised before. */
    private @Nullable DistressView raise(Caller caller, String once, String words, Report report) {
        var authority = authorities.of(report);
        var read = report.launchingAuthority().isPresent() && authority.isEmpty()
                ? report.flagged("unknown-participant:launchingAuthority")
                : report;
        var id = UUID.randomUUID();
        var now = clock.instant();
        if (!calls.add(id, caller.participant(), once, words, read, now)) {
            return null;
        }
        cases.open(id, authority);
        entries.add(id, caller, "RAISED", read, LegalBasis.NOTIFICATION, now);
        moved.fire(new DistressMoved(id, "RAISED", caller.participant(), DistressState.RAISED, read.exercise(), now));
        return calls.find(id).orElseThrow();
    }

    /** Said again, they are appended once. */
    private DistressView append(Caller caller, DistressView call, String once, String words, Report report) {
        var now = clock.instant();
        var repeatKey = Optional.of(CanonicalJson.fingerprint(once.getBytes(StandardCharsets.UTF_8)) + words);
        if (!entries.addOnce(call.id(), caller, "UPDATE", repeatKey, report, LegalBasis.NOTIFICATION, now)) {
            return call;
        }
        calls.touch(call.id(), now);
        moved.fire(new DistressMoved(call.id(), "UPDATE", caller.participant(), call.state(), call.exercise(), now));
        return calls.find(call.id()).orElseThrow();
    }

    private static String shortEnough(String key) {
        return key.length() <= LONGEST_KEY ? key : CanonicalJson.fingerprint(key.getBytes(StandardCharsets.UTF_8));
    }
}
