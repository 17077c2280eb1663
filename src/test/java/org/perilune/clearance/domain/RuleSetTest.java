package org.perilune.clearance.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perilune.clearance.Activity;
import org.perilune.clearance.Channel;
import org.perilune.clearance.Effect;
import org.perilune.clearance.RuleView;

@Tag("R-04")
class RuleSetTest {

    private static final Instant NOW = Instant.parse("2034-03-01T00:00:00Z");

    @Test
    void no_rule_is_permission() {
        assertThat(decide(List.of(), false).effect()).isEqualTo(Effect.ALLOW);
    }

    @Test
    void any_denial_wins_over_every_permission() {
        var rules = List.of(rule("A-1", Effect.ALLOW), rule("B-1", Effect.DENY), rule("C-1", Effect.MASK));
        assertThat(decide(rules, true).ruleId()).isEqualTo("B-1");
    }

    @Test
    void a_certification_opens_the_rule_it_was_filed_under_and_no_denial() {
        var bar = rule("B-1", Effect.NEEDS_CERTIFICATION);
        assertThat(decide(List.of(bar), false).effect()).isEqualTo(Effect.NEEDS_CERTIFICATION);
        assertThat(decide(List.of(bar), true).effect()).isEqualTo(Effect.ALLOW);
        assertThat(decide(List.of(bar), true).certified()).isTrue();
        assertThat(decide(List.of(bar, rule("D-1", Effect.DENY)), true).effect())
                .isEqualTo(Effect.DENY);
    }

    @Test
    void a_rule_binds_whichever_side_acts() {
        var rules = new RuleSet(1, List.of(rule("B-1", Effect.DENY)));
        assertThat(rules.decide(question(Set.of("CN_STATE"), Set.of("US_NASA"), Activity.COMMERCIAL), a -> false)
                        .ruleId())
                .isEqualTo("B-1");
    }

    @Test
    void another_company_of_the_same_nation_is_not_bound() {
        var rules = new RuleSet(1, List.of(rule("B-1", Effect.DENY)));
        assertThat(rules.decide(question(Set.of("US_COMPANY"), Set.of("CN_STATE"), Activity.COMMERCIAL), a -> false)
                        .effect())
                .isEqualTo(Effect.ALLOW);
    }

    @Test
    void a_distress_is_no_commerce() {
        var rules = new RuleSet(1, List.of(rule("B-1", Effect.DENY)));
        assertThat(rules.decide(question(Set.of("US_NASA"), Set.of("CN_STATE"), Activity.DISTRESS_RESPONSE), a -> false)
                        .effect())
                .isEqualTo(Effect.ALLOW);
    }

    @Test
    void a_rule_governs_from_its_first_instant_until_before_its_last() {
        var rule = new RuleView(
                "B-1",
                "US",
                Effect.DENY,
                Set.of("US_NASA"),
                Set.of("CN_STATE"),
                Set.of(Activity.COMMERCIAL),
                Optional.empty(),
                0,
                "basis",
                NOW,
                Optional.of(NOW.plusSeconds(10)),
                Optional.empty(),
                NOW,
                1);
        assertThat(rule.inEffect(NOW.minusNanos(1))).isFalse();
        assertThat(rule.inEffect(NOW)).isTrue();
        assertThat(rule.inEffect(NOW.plusSeconds(10))).isFalse();
    }

    /** Order of publication never matters, and adding a denial never opens anything. */
    @Test
    void more_rules_never_open_what_fewer_closed() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int world = 0; world < 200; world++) {
            var rules = new ArrayList<RuleView>();
            for (int i = 0; i < 20; i++) {
                rules.add(rule("R-" + i, Effect.values()[random.nextInt(4)]));
            }
            var shuffled = new ArrayList<>(rules);
            java.util.Collections.shuffle(shuffled, random);
            assertThat(decide(shuffled, false)).as("seed %d", seed).isEqualTo(decide(rules, false));
            rules.add(rule("Z-1", Effect.DENY));
            assertThat(decide(rules, true).effect()).as("seed %d", seed).isEqualTo(Effect.DENY);
        }
    }

    private static org.perilune.clearance.Decision decide(List<RuleView> rules, boolean certified) {
        return new RuleSet(1, rules)
                .decide(question(Set.of("US_NASA"), Set.of("CN_STATE"), Activity.COMMERCIAL), a -> certified);
    }

    private static RuleSet.Question question(Set<String> one, Set<String> other, Activity activity) {
        return new RuleSet.Question(one, other, activity, Channel.BILATERAL, NOW);
    }

    private static RuleView rule(String id, Effect effect) {
        return new RuleView(
                id,
                "US",
                effect,
                Set.of("US_NASA"),
                Set.of("CN_STATE"),
                Set.of(Activity.COMMERCIAL, Activity.RESCUE_PLANNING),
                Optional.of(Channel.BILATERAL),
                30,
                "basis of " + id,
                Instant.parse("2011-04-15T00:00:00Z"),
                Optional.empty(),
                Optional.empty(),
                Instant.parse("2011-04-15T00:00:00Z"),
                1);
    }
}
