package org.perilune.clearance;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.perilune.kernel.MarketEvent;

/** A rule was published, amended or ended. Law is told to everybody it may bind; who within the authority did it is not. */
public record RuleChanged(RuleChangeView change, long version, Instant effectiveAt, Instant at) implements MarketEvent {

    @Override
    public String type() {
        return switch (change.kind()) {
            case PUBLISH -> "clearance.rule-published";
            case AMEND -> "clearance.rule-amended";
            case END -> "clearance.rule-ended";
        };
    }

    @Override
    public UUID subject() {
        return change.id();
    }

    @Override
    public Audience audience() {
        return Audience.everybody();
    }

    @Override
    public Map<String, Object> facts() {
        var facts = new TreeMap<String, Object>();
        facts.put("rule", change.ruleId());
        facts.put("authority", change.authority());
        facts.put("act", change.kind().name().toLowerCase(Locale.ROOT));
        facts.put("reason", change.reason());
        facts.put("lawVersion", String.valueOf(version));
        facts.put("effectiveAt", effectiveAt.toString());
        facts.put("proposedBy", change.proposed().participant().toString());
        change.decided()
                .ifPresent(hand -> facts.put("approvedBy", hand.participant().toString()));
        change.content().ifPresent(content -> {
            facts.put("effect", content.effect().name());
            facts.put("bound", RuleView.sorted(content.bound()));
            facts.put("towards", RuleView.sorted(content.towards()));
            facts.put("activities", RuleView.sorted(content.activities()));
            facts.put("legalBasis", content.legalBasis());
        });
        return facts;
    }
}
