package org.perilune.clearance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perilune.kernel.ParticipantId;

/**
 * The law as it stood in one version: what a decision that names the version was made under, and what made it.
 *
 * @param recordedAt empty for versions before the record begins
 * @param participant whose affiliation or backing changed, where no rule did
 * @param change the change of a rule that made it, with both participants that had a hand in it
 */
public record LawVersionView(
        long version,
        Optional<Instant> recordedAt,
        Optional<ParticipantId> participant,
        Optional<Made> change,
        List<RuleView> rules) {

    /** A change of a rule, as everybody may know it. */
    public record Made(
            UUID id,
            RuleChangeView.Kind kind,
            String ruleId,
            String reason,
            ParticipantId proposedBy,
            Instant proposedAt,
            ParticipantId approvedBy,
            Instant approvedAt) {}
}
