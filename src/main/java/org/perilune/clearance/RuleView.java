package org.perilune.clearance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.perilune.kernel.ParticipantId;

/**
 * A legal rule.
 *
 * @param authority whose law it is; only that authority's organ publishes or ends it
 * @param bound the affiliations it binds
 * @param towards the affiliations dealings with which it governs; the rule applies whichever side acts
 * @param channel the one channel it governs, or both when empty
 * @param waitingDays days from the filing of a certification until it is usable
 */
public record RuleView(
        String id,
        String authority,
        Effect effect,
        Set<String> bound,
        Set<String> towards,
        Set<Activity> activities,
        Optional<Channel> channel,
        int waitingDays,
        String legalBasis,
        Instant effectiveFrom,
        Optional<Instant> effectiveUntil,
        Optional<ParticipantId> publishedBy,
        Instant publishedAt,
        long version) {

    public boolean inEffect(Instant at) {
        return !at.isBefore(effectiveFrom) && effectiveUntil.map(at::isBefore).orElse(true);
    }

    /** The codes in a stable order, for the wire. */
    public static List<String> sorted(Set<?> codes) {
        return codes.stream().map(Object::toString).sorted().toList();
    }
}
