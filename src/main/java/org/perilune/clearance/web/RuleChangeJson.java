package org.perilune.clearance.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perilune.clearance.RuleChangeView;
import org.perilune.clearance.RuleChangeView.Hand;
import org.perilune.clearance.RuleChangeView.State;
import org.perilune.kernel.Caller;

/** A proposed or decided change of the law. Which person it was is for that person's own participant. */
record RuleChangeJson(
        UUID id,
        RuleChangeView.Kind kind,
        String authority,
        String ruleId,
        @Nullable Integer base,
        @Nullable RuleContentJson rule,
        @Nullable Instant effectiveFrom,
        @Nullable Instant effectiveUntil,
        String reason,
        State state,
        HandJson proposed,
        Instant dueAt,
        @Nullable HandJson decided,
        @Nullable Long lawVersion,
        List<String> allowedActions) {

    /** Whose hand it was, and when. */
    record HandJson(UUID participant, @Nullable String person, Instant at) {

        static HandJson of(Hand hand, Caller reader) {
            return new HandJson(
                    hand.participant().value(), reader.speaksFor(hand.participant()) ? hand.person() : null, hand.at());
        }
    }

    static RuleChangeJson of(RuleChangeView change, Caller reader) {
        return new RuleChangeJson(
                change.id(),
                change.kind(),
                change.authority(),
                change.ruleId(),
                change.base().isPresent() ? change.base().getAsInt() : null,
                change.content().map(RuleContentJson::of).orElse(null),
                change.effectiveFrom().orElse(null),
                change.effectiveUntil().orElse(null),
                change.reason(),
                change.state(),
                HandJson.of(change.proposed(), reader),
                change.dueAt(),
                change.decided().map(hand -> HandJson.of(hand, reader)).orElse(null),
                change.appliedVersion().orElse(null),
                actions(change, reader));
    }

    private static List<String> actions(RuleChangeView change, Caller reader) {
        if (change.state() != State.PROPOSED) {
            return List.of();
        }
        return change.proposed().person().equals(reader.person()) ? List.of("withdraw") : List.of("approve", "reject");
    }
}
