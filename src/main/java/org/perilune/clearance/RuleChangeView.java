package org.perilune.clearance;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.perilune.kernel.ParticipantId;

/**
 * What one legal officer proposes to do to the law of an authority, and what a second one made of it.
 *
 * @param base the revision it amends or ends; empty for a new rule
 * @param content what the rule shall say; empty where it shall end
 * @param effectiveFrom when it takes effect, and never before it is approved
 * @param reason why, for the record
 * @param appliedVersion the version of the law it made
 */
public record RuleChangeView(
        UUID id,
        String authority,
        Kind kind,
        String ruleId,
        OptionalInt base,
        Optional<RuleContent> content,
        Optional<Instant> effectiveFrom,
        Optional<Instant> effectiveUntil,
        String reason,
        State state,
        Hand proposed,
        Instant dueAt,
        Optional<Hand> decided,
        Optional<Long> appliedVersion,
        long version) {

    /** What is done to the rule. */
    public enum Kind {
        PUBLISH,
        AMEND,
        END
    }

    /** A proposal nobody approves expires by itself. */
    public enum State {
        PROPOSED,
        APPLIED,
        REJECTED,
        WITHDRAWN,
        EXPIRED
    }

    /** Who did it, and when. */
    public record Hand(ParticipantId participant, String person, Instant at) {}
}
