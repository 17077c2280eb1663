package org.perilune.clearance.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.perilune.clearance.Act;
import org.perilune.clearance.Activity;
import org.perilune.clearance.ChangeOfLaw.Pair;
import org.perilune.clearance.Decision;
import org.perilune.clearance.Effect;
import org.perilune.kernel.ParticipantId;

/**
 * The law of one version: its rules and the facts they select by. Immutable and held in memory; a change makes another.
 */
record Law(RuleSet rules, Standings standings) {

    static final Law NONE = new Law(new RuleSet(-1, List.of()), new Standings(java.util.Map.of()));

    long version() {
        return rules.version();
    }

    Law with(RuleSet others) {
        return new Law(others, standings);
    }

    /** Without looking through: nobody certifies for whoever stands behind it. */
    Set<String> ownAffiliations(ParticipantId id, Instant at) {
        return standings.own(id, day(at));
    }

    /** @param certified whether the bound side of a rule holds a usable certification towards the other */
    Decision decide(Act act, Instant at, Predicate<RuleSet.Applying> certified) {
        var day = day(at);
        var funders =
                act.onFundsOf().stream().map(id -> standings.party(id, day)).collect(Collectors.toUnmodifiableSet());
        return rules.decide(
                new RuleSet.Question(
                        standings.party(act.actor(), day).onFundsOf(funders),
                        standings.party(act.counterparty(), day),
                        act.others().stream()
                                .filter(id -> !id.equals(act.actor()) && !id.equals(act.counterparty()))
                                .map(id -> standings.party(id, day))
                                .toList(),
                        act.activity(),
                        act.channel(),
                        act.dataClass(),
                        at),
                certified);
    }

    /** What the rules alone say of two, before anybody's certification. */
    Decision ofRules(ParticipantId one, ParticipantId other, Activity activity, Instant at) {
        return decide(Act.between(one, other, activity), at, any -> false);
    }

    /** The pairs of the directory whose answer this law and the next differ in. */
    List<Pair> differences(Law next, Activity activity, Instant at) {
        var everybody = new ArrayList<>(standings.everybody());
        everybody.sort(Comparator.comparing(ParticipantId::value));
        var pairs = new ArrayList<Pair>();
        for (int one = 0; one < everybody.size(); one++) {
            for (int other = one + 1; other < everybody.size(); other++) {
                var before = ofRules(everybody.get(one), everybody.get(other), activity, at);
                var after = next.ofRules(everybody.get(one), everybody.get(other), activity, at);
                if (before.effect() != after.effect()) {
                    pairs.add(new Pair(
                            everybody.get(one), everybody.get(other), before.effect(), after.effect(), stopper(after)));
                }
            }
        }
        return pairs;
    }

    private static java.util.Optional<String> stopper(Decision decision) {
        return decision.effect() == Effect.ALLOW
                ? java.util.Optional.empty()
                : java.util.Optional.ofNullable(decision.ruleId());
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
