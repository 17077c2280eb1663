package org.perilune.clearance.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.perilune.clearance.Activity;
import org.perilune.clearance.Channel;
import org.perilune.clearance.Decision;
import org.perilune.clearance.Effect;
import org.perilune.clearance.RuleView;

/**
 * All rules of one version, and the decision over them. Pure: who the two are is given as their affiliations of the day. A
 * rule applies whichever of the two acts; any DENY wins, then a missing certification, then MASK; no rule is ALLOW.
 */
record RuleSet(long version, List<RuleView> rules) {

    /** What is asked about. */
    record Question(Set<String> one, Set<String> other, Activity activity, Channel channel, Instant at) {

        Question reversed() {
            return new Question(other, one, activity, channel, at);
        }
    }

    /** Which side a rule binds: the one it was found to apply to. */
    record Applying(RuleView rule, boolean bindsFirst) {}

    private static final Comparator<Applying> SEVEREST_FIRST = Comparator.comparing(
                    (Applying applying) -> severity(applying.rule().effect()))
            .thenComparing(applying -> applying.rule().id());

    RuleSet {
        rules = List.copyOf(rules);
    }

    /** @param certified whether the bound side of the rule holds a usable certification towards the other */
    Decision decide(Question question, Predicate<Applying> certified) {
        boolean opened = false;
        for (var one : applying(question)) {
            if (one.rule().effect() == Effect.NEEDS_CERTIFICATION && certified.test(one)) {
                opened = true;
                continue;
            }
            return new Decision(one.rule().effect(), one.rule().id(), one.rule().legalBasis(), version, opened);
        }
        return new Decision(Effect.ALLOW, null, null, version, opened);
    }

    private List<Applying> applying(Question question) {
        var found = new ArrayList<Applying>();
        for (var rule : rules) {
            if (applies(rule, question)) {
                found.add(new Applying(rule, true));
            }
            if (applies(rule, question.reversed())) {
                found.add(new Applying(rule, false));
            }
        }
        found.sort(SEVEREST_FIRST);
        return found;
    }

    private static boolean applies(RuleView rule, Question question) {
        return rule.inEffect(question.at())
                && rule.activities().contains(question.activity())
                && rule.channel().map(question.channel()::equals).orElse(true)
                && rule.bound().stream().anyMatch(question.one()::contains)
                && rule.towards().stream().anyMatch(question.other()::contains);
    }

    private static int severity(Effect effect) {
        return switch (effect) {
            case DENY -> 0;
            case NEEDS_CERTIFICATION -> 1;
            case MASK -> 2;
            case ALLOW -> 3;
        };
    }
}
