package org.perilune.clearance.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perilune.clearance.domain.GivenLaw.NOW;
import static org.perilune.clearance.domain.GivenLaw.export;
import static org.perilune.clearance.domain.GivenLaw.id;
import static org.perilune.clearance.domain.GivenLaw.rule;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perilune.clearance.Act;
import org.perilune.clearance.Activity;
import org.perilune.clearance.ChangeOfLaw;
import org.perilune.clearance.Channel;
import org.perilune.clearance.Decision;
import org.perilune.clearance.Effect;
import org.perilune.participants.Backing.Kind;

/** What the law makes of consortia, owners, funders, third parties and the origin of content. */
class LawTest {

    private final GivenLaw given = new GivenLaw()
            .who("nasa", "US_NASA")
            .who("cnsa", "CN_STATE")
            .who("roscosmos", "RU_STATE")
            .who("esa", "EU_AGENCY")
            .who("jaxa", "JP_STATE")
            .who("american company", "US_COMPANY")
            .who("chinese company", "CN_COMPANY")
            .wolf();

    @Test
    void a_company_is_looked_through_to_its_owner_and_the_owners_owner() {
        given.who("holding")
                .behind("holding", Kind.OWNER, "cnsa")
                .who("relay company")
                .behind("relay company", Kind.OWNER, "holding");
        assertThat(effect("nasa", "relay company")).isEqualTo(Effect.NEEDS_CERTIFICATION);
        assertThat(effect("esa", "relay company")).isEqualTo(Effect.ALLOW);
    }

    @Test
    void a_consortium_is_looked_through_to_its_members_on_either_side() {
        given.who("consortium").behind("consortium", Kind.MEMBER, "esa").behind("consortium", Kind.MEMBER, "cnsa");
        given.who("alliance").behind("alliance", Kind.MEMBER, "nasa").behind("alliance", Kind.MEMBER, "jaxa");
        assertThat(effect("nasa", "consortium")).isEqualTo(Effect.NEEDS_CERTIFICATION);
        assertThat(effect("alliance", "cnsa")).isEqualTo(Effect.NEEDS_CERTIFICATION);
        assertThat(effect("alliance", "consortium")).isEqualTo(Effect.NEEDS_CERTIFICATION);
        assertThat(effect("esa", "consortium")).isEqualTo(Effect.ALLOW);
    }

    @Test
    void a_funders_law_follows_its_funds_and_makes_nobody_its_own() {
        given.behind("american company", Kind.FUNDER, "nasa")
                .who("laboratory")
                .behind("laboratory", Kind.FUNDER, "cnsa");
        assertThat(effect("american company", "cnsa")).isEqualTo(Effect.NEEDS_CERTIFICATION);
        assertThat(effect("nasa", "laboratory")).isEqualTo(Effect.ALLOW);
    }

    @Test
    void an_act_on_a_binders_funds_is_bound_and_the_same_company_on_its_own_money_is_not() {
        var act = Act.commercial(id("american company"), id("cnsa"));
        assertThat(decide(act).effect()).isEqualTo(Effect.ALLOW);
        assertThat(decide(act.onFundsOf(Set.of(id("nasa")))).effect()).isEqualTo(Effect.NEEDS_CERTIFICATION);
    }

    @Test
    void a_backing_counts_on_its_days_only() {
        given.who("relay company").behind("relay company", Kind.OWNER, "cnsa", LocalDate.of(2034, 3, 2));
        var law = given.law();
        var act = Act.commercial(id("nasa"), id("relay company"));
        assertThat(law.decide(act, NOW, any -> false).effect()).isEqualTo(Effect.NEEDS_CERTIFICATION);
        assertThat(law.decide(act, NOW.plusSeconds(86_400), any -> false).effect())
                .isEqualTo(Effect.ALLOW);
    }

    @Test
    void those_who_hold_each_other_in_a_circle_are_looked_at_once() {
        given.who("one")
                .behind("one", Kind.OWNER, "two")
                .who("two")
                .behind("two", Kind.OWNER, "one")
                .behind("two", Kind.MEMBER, "cnsa");
        assertThat(effect("nasa", "one")).isEqualTo(Effect.NEEDS_CERTIFICATION);
    }

    @Test
    @Tag("R-06")
    void a_channel_is_multilateral_only_if_some_party_is_neither_american_nor_chinese() {
        assertThat(multilateral("nasa", "cnsa", "american company")).isEqualTo(Effect.NEEDS_CERTIFICATION);
        assertThat(multilateral("nasa", "cnsa", "chinese company")).isEqualTo(Effect.NEEDS_CERTIFICATION);
        assertThat(multilateral("nasa", "cnsa")).isEqualTo(Effect.NEEDS_CERTIFICATION);
        assertThat(multilateral("nasa", "cnsa", "nasa", "cnsa")).isEqualTo(Effect.NEEDS_CERTIFICATION);
        assertThat(multilateral("nasa", "cnsa", "esa")).isEqualTo(Effect.ALLOW);
        assertThat(multilateral("nasa", "cnsa", "american company", "esa")).isEqualTo(Effect.ALLOW);
    }

    @Test
    @Tag("R-06")
    void a_third_party_that_one_of_the_two_sides_owns_makes_no_channel_multilateral() {
        given.who("neutral shell").behind("neutral shell", Kind.OWNER, "cnsa");
        assertThat(multilateral("nasa", "cnsa", "neutral shell")).isEqualTo(Effect.NEEDS_CERTIFICATION);
    }

    @Test
    void what_is_only_called_bilateral_is_bilateral_whoever_else_is_named() {
        var act = Act.commercial(id("nasa"), id("cnsa")).in(Channel.BILATERAL, Set.of(id("esa")));
        assertThat(decide(act).effect()).isEqualTo(Effect.NEEDS_CERTIFICATION);
    }

    @Test
    void a_rule_about_content_follows_it_into_anybodys_hands_and_only_towards_its_reader() {
        given.rule(export("US-ITAR-1", Effect.MASK, Set.of("*"), Set.of("CN_STATE", "RU_STATE"), "ITAR"));
        assertThat(release("esa", "cnsa", "ITAR").effect()).isEqualTo(Effect.MASK);
        assertThat(release("esa", "cnsa", "ITAR").ruleId()).isEqualTo("US-ITAR-1");
        assertThat(release("cnsa", "esa", "ITAR").effect()).isEqualTo(Effect.ALLOW);
        assertThat(release("esa", "jaxa", "ITAR").effect()).isEqualTo(Effect.ALLOW);
        assertThat(release("esa", "cnsa", "EAR99").effect()).isEqualTo(Effect.ALLOW);
        assertThat(effect("esa", "cnsa")).isEqualTo(Effect.ALLOW);
    }

    @Test
    void content_is_kept_from_a_consortium_one_of_whose_members_may_not_read_it() {
        given.rule(export("US-ITAR-1", Effect.MASK, Set.of("*"), Set.of("CN_STATE"), "ITAR"));
        given.who("consortium").behind("consortium", Kind.MEMBER, "esa").behind("consortium", Kind.MEMBER, "cnsa");
        assertThat(release("jaxa", "consortium", "ITAR").effect()).isEqualTo(Effect.MASK);
    }

    @Test
    void a_change_is_told_pair_by_pair_with_the_rule_that_still_stops_them() {
        given.rule(rule("US-OTHER-1", Effect.DENY))
                .who("relay company")
                .behind("relay company", Kind.OWNER, "chinese company");
        given.who("owned", "CN_OWNED");
        var law = given.law();
        var next = law.with(Foreseen.law(law.rules(), "US-WOLF-1", Optional.empty(), NOW, Optional.empty()));
        var pairs = law.differences(next, Activity.COMMERCIAL, NOW);
        assertThat(pairs).singleElement().satisfies(pair -> {
            assertThat(Set.of(pair.one(), pair.other())).isEqualTo(Set.of(id("nasa"), id("owned")));
            assertThat(pair.opens()).isTrue();
            assertThat(pair.closes()).isFalse();
        });
        assertThat(next.ofRules(id("nasa"), id("cnsa"), Activity.COMMERCIAL, NOW)
                        .ruleId())
                .isEqualTo("US-OTHER-1");
        assertThat(law.decide(Act.commercial(id("nasa"), id("owned")), NOW, any -> false)
                        .effect())
                .as("the law that was looked ahead from is as it was")
                .isEqualTo(Effect.NEEDS_CERTIFICATION);
    }

    @Test
    void a_pair_that_needs_a_certification_after_a_change_and_none_before_is_closed_by_it() {
        var pair = new ChangeOfLaw.Pair(
                id("nasa"), id("esa"), Effect.MASK, Effect.NEEDS_CERTIFICATION, Optional.of("US-OTHER-1"));
        assertThat(pair.closes()).isTrue();
        assertThat(pair.opens()).isFalse();
    }

    private Effect effect(String actor, String counterparty) {
        return decide(Act.commercial(id(actor), id(counterparty))).effect();
    }

    private Effect multilateral(String actor, String counterparty, String... others) {
        return decide(Act.commercial(id(actor), id(counterparty))
                        .in(
                                Channel.MULTILATERAL,
                                Arrays.stream(others).map(GivenLaw::id).collect(Collectors.toSet())))
                .effect();
    }

    private Decision release(String holder, String reader, String dataClass) {
        return decide(Act.release(id(holder), id(reader), dataClass));
    }

    private Decision decide(Act act) {
        return given.law().decide(act, NOW, any -> false);
    }
}
