package org.perilune.clearance.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perilune.clearance.LawVersionView;
import org.perilune.clearance.RuleChangeView;
import org.perilune.kernel.ParticipantId;

/** A version of the law on the wire: what made it, and how every rule stood in it. */
record LawVersionJson(
        long version,
        @Nullable Instant recordedAt,
        @Nullable UUID participant,
        @Nullable MadeJson change,
        List<RuleJson> rules) {

    /** The change that made it, with both participants that had a hand in it. */
    record MadeJson(
            UUID id,
            RuleChangeView.Kind kind,
            String ruleId,
            String reason,
            UUID proposedBy,
            Instant proposedAt,
            UUID approvedBy,
            Instant approvedAt) {

        static MadeJson of(LawVersionView.Made made) {
            return new MadeJson(
                    made.id(),
                    made.kind(),
                    made.ruleId(),
                    made.reason(),
                    made.proposedBy().value(),
                    made.proposedAt(),
                    made.approvedBy().value(),
                    made.approvedAt());
        }
    }

    static LawVersionJson of(LawVersionView view) {
        return new LawVersionJson(
                view.version(),
                view.recordedAt().orElse(null),
                view.participant().map(ParticipantId::value).orElse(null),
                view.change().map(MadeJson::of).orElse(null),
                view.rules().stream().map(RuleJson::of).toList());
    }
}
