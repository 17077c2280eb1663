package org.perilune.clearance.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perilune.clearance.Channel;
import org.perilune.clearance.Effect;
import org.perilune.clearance.RuleView;
import org.perilune.kernel.ParticipantId;

/** A rule on the wire. */
record RuleJson(
        String id,
        String authority,
        Effect effect,
        List<String> bound,
        List<String> towards,
        List<String> activities,
        @Nullable Channel channel,
        int waitingDays,
        String legalBasis,
        Instant effectiveFrom,
        @Nullable Instant effectiveUntil,
        @Nullable UUID publishedBy,
        Instant publishedAt) {

    static RuleJson of(RuleView rule) {
        return new RuleJson(
                rule.id(),
                rule.authority(),
                rule.effect(),
                RuleView.sorted(rule.bound()),
                RuleView.sorted(rule.towards()),
                RuleView.sorted(rule.activities()),
                rule.channel().orElse(null),
                rule.waitingDays(),
                rule.legalBasis(),
                rule.effectiveFrom(),
                rule.effectiveUntil().orElse(null),
                rule.publishedBy().map(ParticipantId::value).orElse(null),
                rule.publishedAt());
    }
}
