package org.perilune.clearance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.perilune.kernel.ParticipantId;

/**
 * The hook for clauses on a change of law: what a change makes of commercial dealings between pairs of the directory. Fired
 * inside the transaction of the change, before it commits; an observer acts for nobody but the acting principal and writes
 * for others through doors of its own. What a certification opens is not in it: it says what the rules say.
 *
 * @param effectiveAt when it takes effect, which may be later
 * @param pairs those whose answer changes; small, because the directory is
 */
public record ChangeOfLaw(Cause cause, long version, Instant effectiveAt, List<Pair> pairs) {

    /** What changed the law for them. */
    public enum Cause {
        RULE_CHANGED,
        CERTIFICATION_WITHDRAWN
    }

    /** Two participants, and what the rules said and will say of their dealings. */
    public record Pair(
            ParticipantId one, ParticipantId other, Effect before, Effect after, Optional<String> stillStoppedBy) {

        /** What was allowed no longer is. */
        public boolean closes() {
            return allows(before) && !allows(after);
        }

        public boolean opens() {
            return !allows(before) && allows(after);
        }

        private static boolean allows(Effect effect) {
            return effect == Effect.ALLOW || effect == Effect.MASK;
        }
    }

    public ChangeOfLaw {
        pairs = List.copyOf(pairs);
    }
}
