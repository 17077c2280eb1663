package org.perilune.clearance.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perilune.clearance.domain.GivenLaw.NOW;
import static org.perilune.clearance.domain.GivenLaw.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perilune.clearance.Activity;
import org.perilune.clearance.Channel;
import org.perilune.clearance.Decision;
import org.perilune.clearance.Effect;
import org.perilune.clearance.RuleView;

@Tag("R-04")
class RuleSetTest {

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
    void every_rule_in_the_way_is_named_the_severest_first() {
        var rules =
                List.of(rule("A-1", Effect.MASK), rule("B-1", Effect.NEEDS_CERTIFICATION), rule("C-1", Effect.DENY));
        assertThat(decide(rules, false).reasons())
                .extracting(Decision.Reason::ruleId)
                .containsExactly("C-1", "B-1", "A-1");
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
        assertThat(rules.decide(question("CN_STATE", "US_NASA", Activity.COMMERCIAL), a -> false)
                        .ruleId())
                .isEqualTo("B-1");
    }

    @Test
    void another_company_of_the_same_nation_is_not_bound() {
        var rules = new RuleSet(1, List.of(rule("B-1", Effect.DENY)));
        assertThat(rules.decide(question("US_COMPANY", "CN_STATE", Activity.COMMERCIAL), a -> false)
                        .effect())
                .isEqualTo(Effect.ALLOW);
    }

    @Test
    void a_distress_is_no_commerce() {
        var rules = new RuleSet(1, List.of(rule("B-1", Effect.DENY)));
        assertThat(rules.decide(question("US_NASA", "CN_STATE", Activity.DISTRESS_RESPONSE), a -> false)
                        .effect())
                .isEqualTo(Effect.ALLOW);
    }

    @Test
    void a_rule_governs_from_its_first_instant_until_before_its_last() {
        var open = rule("B-1", Effect.DENY);
        var rule = new RuleView(open.content(), 1, NOW, Optional.of(NOW.plusSeconds(10)), open.origin());
        assertThat(rule.inEffect(NOW.minusNanos(1))).isFalse();
        assertThat(rule.inEffect(NOW)).isTrue();
        assertThat(rule.inEffect(NOW.plusSeconds(10))).isFalse();
        var ended = rule.closed(Optional.of(new RuleView.Closing(NOW.plusSeconds(5), 9, Optional.empty())));
        assertThat(ended.inEffect(NOW.plusSeconds(4))).isTrue();
        assertThat(ended.inEffect(NOW.plusSeconds(5))).isFalse();
    }

    @Test
    @Tag("R-05")
    void a_version_knows_neither_what_came_nor_what_ended_after_it() {
        var change = Optional.of(UUID.randomUUID());
        var published = rule("B-1", Effect.DENY);
        var origin = new RuleView.Origin(
                change,
                Optional.empty(),
                NOW,
                5,
                Optional.of(new RuleView.Closing(NOW.plusSeconds(60), 8, Optional.empty())));
        var rule = new RuleView(published.content(), 2, NOW, Optional.empty(), origin);
        assertThat(rule.asOf(4)).isEmpty();
        assertThat(rule.asOf(5).orElseThrow().until()).isEmpty();
        assertThat(rule.asOf(7).orElseThrow().until()).isEmpty();
        assertThat(rule.asOf(8).orElseThrow().until()).contains(Instant.parse("2034-03-01T00:01:00Z"));
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
            Collections.shuffle(shuffled, random);
            assertThat(decide(shuffled, false)).as("seed %d", seed).isEqualTo(decide(rules, false));
            rules.add(rule("Z-1", Effect.DENY));
            assertThat(decide(rules, true).effect()).as("seed %d", seed).isEqualTo(Effect.DENY);
        }
    }

    private static Decision decide(List<RuleView> rules, boolean certified) {
        return new RuleSet(1, rules).decide(question("US_NASA", "CN_STATE", Activity.COMMERCIAL), a -> certified);
    }

    private static RuleSet.Question question(String one, String other, Activity activity) {
        return new RuleSet.Question(
                party(one), party(other), List.of(), activity, Channel.BILATERAL, Optional.empty(), NOW);
    }

    private static Party party(String code) {
        return new Party(GivenLaw.id(code), Set.of(code), Set.of(code));
    }
}
