package org.perilune.clearance.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perilune.clearance.Channel;
import org.perilune.clearance.Effect;
import org.perilune.clearance.RuleView;
import org.perilune.kernel.ParticipantId;

/** A revision of a rule on the wire. */
record RuleJson(
        String id,
        int revision,
        String authority,
        Effect effect,
        List<String> bound,
        List<String> towards,
        List<String> kin,
        List<String> activities,
        @Nullable Channel channel,
        List<String> dataClasses,
        int waitingDays,
        String legalBasis,
        Instant effectiveFrom,
        @Nullable Instant effectiveUntil,
        @Nullable UUID publishedBy,
        Instant publishedAt,
        long sinceVersion,
        @Nullable UUID change,
        @Nullable UUID endedByChange) {

    static RuleJson of(RuleView rule) {
        var content = rule.content();
        var origin = rule.origin();
        return new RuleJson(
                rule.id(),
                rule.revision(),
                content.authority(),
                content.effect(),
                RuleView.sorted(content.bound()),
                RuleView.sorted(content.towards()),
                RuleView.sorted(content.kin()),
                RuleView.sorted(content.activities()),
                content.channel().orElse(null),
                RuleView.sorted(content.dataClasses()),
                content.waitingDays(),
                content.legalBasis(),
                rule.effectiveFrom(),
                rule.until().orElse(null),
                origin.publishedBy().map(ParticipantId::value).orElse(null),
                origin.publishedAt(),
                origin.sinceVersion(),
                origin.change().orElse(null),
                origin.closing().flatMap(RuleView.Closing::change).orElse(null));
    }
}
