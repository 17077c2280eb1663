package org.perilune.clearance.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.perilune.clearance.RuleChangeView;
import org.perilune.clearance.RuleView;

/** The law as a change would leave it. Pure: nothing is changed by looking ahead. */
final class Foreseen {

    private Foreseen() {}

    static RuleSet law(RuleSet rules, RuleChangeView change, Instant effectiveAt) {
        return law(rules, change.ruleId(), change.content(), effectiveAt, change.effectiveUntil());
    }

    /** @param content what the rule would say from then on; empty where it would end */
    static RuleSet law(
            RuleSet rules,
            String ruleId,
            Optional<org.perilune.clearance.RuleContent> content,
            Instant from,
            Optional<Instant> until) {
        var next = new ArrayList<RuleView>();
        int revision = 0;
        for (var rule : rules.rules()) {
            boolean current =
                    rule.id().equals(ruleId) && rule.origin().closing().isEmpty();
            next.add(current ? rule.closed(Optional.of(closing(rule, from, rules.version() + 1))) : rule);
            revision = rule.id().equals(ruleId) ? Math.max(revision, rule.revision()) : revision;
        }
        int following = revision + 1;
        content.ifPresent(said ->
                next.add(new RuleView(said, following, from, until, foreseen(from, rules.version() + 1))));
        return new RuleSet(rules.version() + 1, next);
    }

    private static RuleView.Closing closing(RuleView rule, Instant from, long version) {
        var at = from.isBefore(rule.effectiveFrom()) ? rule.effectiveFrom() : from;
        return new RuleView.Closing(at, version, Optional.empty());
    }

    private static RuleView.Origin foreseen(Instant at, long version) {
        return new RuleView.Origin(Optional.empty(), Optional.empty(), at, version, Optional.empty());
    }
}
