package org.perilune.rescue.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.perilune.kernel.Caller;
import org.perilune.kernel.CanonicalJson;
import org.perilune.rescue.DistressMoved;
import org.perilune.rescue.DistressState;
import org.perilune.rescue.DistressView;

/**
 * Somebody calls for help. No gate of commerce or clearance is passed, and nothing in the content is a reason to refuse. A
 * repeat with the same key answers with the first; without a key, the same words are the same call.
 */
@ApplicationScoped
public class RaiseDistress {

    private final DistressCalls calls;
    private final DistressEntries entries;
    private final Event<DistressMoved> moved;
    private final Clock clock;

    RaiseDistress(DistressCalls calls, DistressEntries entries, Event<DistressMoved> moved, Clock clock) {
        this.calls = calls;
        this.entries = entries;
        this.moved = moved;
        this.clock = clock;
    }

    @Transactional
    public DistressView handle(Caller caller, Optional<String> key, byte[] body) {
        var once = key.filter(given -> !given.isBlank())
                .map(given -> given.length() > 200
                        ? CanonicalJson.fingerprint(given.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        : given)
                .orElseGet(() -> "words:" + CanonicalJson.fingerprint(body));
        var report = Report.read(body);
        var id = UUID.randomUUID();
        var now = clock.instant();
        if (!calls.add(id, caller.participant(), once, report, now)) {
            return calls.first(caller.participant(), once).orElseThrow();
        }
        calls.openCase(id);
        entries.add(id, caller, "RAISED", report, LegalBasis.NOTIFICATION, now);
        moved.fire(new DistressMoved(id, "RAISED", caller.participant(), DistressState.RAISED, report.exercise(), now));
        return calls.find(id).orElseThrow();
    }
}
