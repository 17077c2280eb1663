package org.perilune.clearance.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.perilune.clearance.Activity;
import org.perilune.clearance.Channel;
import org.perilune.clearance.Decision;
import org.perilune.clearance.Effect;
import org.perilune.clearance.RuleContent;
import org.perilune.clearance.RuleView;

/**
 * All rules of one version, and the decision over them. Pure and immutable: who takes part is given as the law sees them that
 * day. A rule about dealings applies whichever of the two acts; a rule about data follows it from the holder to the reader.
 * Any DENY wins, then a missing certification, then MASK; no rule is ALLOW.
 */
final class RuleSet {

    /** What is asked about. */
    record Question(
            Party one,
            Party other,
            List<Party> others,
            Activity activity,
            Channel channel,
            Optional<String> dataClass,
            Instant at) {

        Question reversed() {
            return new Question(other, one, others, activity, channel, dataClass, at);
        }
    }

    /** Which side a rule binds: the one it was found to apply to. */
    record Applying(RuleView rule, boolean bindsFirst) {

        Effect effect() {
            return rule.content().effect();
        }

        private Decision.Reason reason() {
            return new Decision.Reason(
                    rule.id(), rule.revision(), effect(), rule.content().legalBasis());
        }
    }

    private static final Comparator<Applying> SEVEREST_FIRST = Comparator.comparing(
                    (Applying applying) -> severity(applying.effect()))
            .thenComparing(applying -> applying.rule().id())
            .thenComparing(applying -> applying.rule().revision())
            .thenComparing(applying -> !applying.bindsFirst());

    private final long version;
    private final List<RuleView> rules;

    /** By each affiliation that a rule binds, so that a decision looks only at rules that may concern it. */
    private final Map<String, List<RuleView>> byBound = new HashMap<>();

    RuleSet(long version, List<RuleView> rules) {
        this.version = version;
        this.rules = List.copyOf(rules);
        for (var rule : this.rules) {
            for (var code : rule.content().bound()) {
                byBound.computeIfAbsent(code, any -> new ArrayList<>()).add(rule);
            }
        }
    }

    long version() {
        return version;
    }

    List<RuleView> rules() {
        return rules;
    }

    /** @param certified whether the bound side of the rule holds a usable certification towards the other */
    Decision decide(Question question, Predicate<Applying> certified) {
        var reasons = new ArrayList<Applying>();
        boolean opened = false;
        for (var one : applying(question)) {
            if (one.effect() == Effect.NEEDS_CERTIFICATION && certified.test(one)) {
                opened = true;
            } else {
                reasons.add(one);
            }
        }
        if (reasons.isEmpty()) {
            return new Decision(Effect.ALLOW, null, null, version, opened, List.of());
        }
        var first = reasons.get(0);
        return new Decision(
                first.effect(),
                first.rule().id(),
                first.rule().content().legalBasis(),
                version,
                opened,
                reasons.stream()
                        .filter(one -> one.effect() != Effect.ALLOW)
                        .map(Applying::reason)
                        .distinct()
                        .toList());
    }

    private List<Applying> applying(Question question) {
        var found = new ArrayList<Applying>();
        collect(question, true, found);
        if (question.dataClass().isEmpty()) {
            collect(question.reversed(), false, found);
        } else {
            dealingsOf(question.reversed(), found);
        }
        found.sort(SEVEREST_FIRST);
        return found;
    }

    /** Who may not be dealt with is not shown anything either, whichever side the rule binds. */
    private void dealingsOf(Question reversed, List<Applying> found) {
        var all = new ArrayList<Applying>();
        collect(reversed, false, all);
        all.stream().filter(one -> one.rule().content().dataClasses().isEmpty()).forEach(found::add);
    }

    private void collect(Question question, boolean bindsFirst, List<Applying> found) {
        int before = found.size();
        Stream.concat(question.one().asBound().stream(), Stream.of(RuleContent.ANYBODY))
                .forEach(code -> {
                    for (var rule : byBound.getOrDefault(code, List.of())) {
                        if (applies(rule, question) && !holds(found, before, rule)) {
                            found.add(new Applying(rule, bindsFirst));
                        }
                    }
                });
    }

    private static boolean holds(List<Applying> found, int from, RuleView rule) {
        for (int index = from; index < found.size(); index++) {
            if (found.get(index).rule() == rule) {
                return true;
            }
        }
        return false;
    }

    private static boolean applies(RuleView rule, Question question) {
        var content = rule.content();
        return content.activities().contains(question.activity())
                && rule.inEffect(question.at())
                && (content.dataClasses().isEmpty()
                        || question.dataClass()
                                .filter(content.dataClasses()::contains)
                                .isPresent())
                && anyOf(content.towards(), question.other().asCounterparty())
                && content.channel()
                        .map(governed -> governed == channel(content, question))
                        .orElse(true);
    }

    /** What is said to be multilateral is so for a rule only if somebody takes part whom it counts to neither side. */
    private static Channel channel(RuleContent rule, Question question) {
        boolean claimed = question.channel() == Channel.MULTILATERAL;
        return claimed && question.others().stream().anyMatch(party -> isIndependent(rule, party.asBound()))
                ? Channel.MULTILATERAL
                : Channel.BILATERAL;
    }

    private static boolean isIndependent(RuleContent rule, Set<String> codes) {
        return codes.stream()
                .noneMatch(code -> rule.bound().contains(code)
                        || rule.towards().contains(code)
                        || rule.kin().stream().anyMatch(kin -> covers(kin, code)));
    }

    private static boolean covers(String kin, String code) {
        return kin.endsWith(RuleContent.ANYBODY)
                ? code.startsWith(kin.substring(0, kin.length() - 1))
                : kin.equals(code);
    }

    private static boolean anyOf(Set<String> named, Set<String> codes) {
        return named.contains(RuleContent.ANYBODY) || codes.stream().anyMatch(named::contains);
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
