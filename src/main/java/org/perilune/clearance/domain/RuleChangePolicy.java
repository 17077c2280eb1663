package org.perilune.clearance.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.perilune.clearance.ClearanceProblems;
import org.perilune.clearance.RuleChangeView;
import org.perilune.clearance.RuleChangeView.Kind;
import org.perilune.clearance.RuleChangeView.State;
import org.perilune.clearance.RuleContent;
import org.perilune.clearance.RuleView;
import org.perilune.kernel.Refusal;
import org.perilune.kernel.Verdict;

/** Who changes which law, and in which order of persons. Law is made by two, and never of the past. */
final class RuleChangePolicy {

    private RuleChangePolicy() {}

    /** Only those who have the affiliation of an authority's organ speak for it. */
    static Verdict mayChangeLawOf(Set<String> affiliations, Optional<Authority> authority) {
        return authority.map(Authority::organ).filter(affiliations::contains).isPresent()
                ? Verdict.allow()
                : Verdict.deny(ClearanceProblems.NOT_YOUR_LAW);
    }

    static Verdict isWhole(ProposeRuleChange.Command command) {
        boolean ends = command.kind() == Kind.END;
        boolean begins = command.kind() == Kind.PUBLISH;
        return Verdict.unless(
                        ends == command.content().isPresent(),
                        ClearanceProblems.RULE_CONTRADICTORY,
                        "What a rule says is there unless it ends")
                .and(Verdict.unless(
                        begins == command.base().isPresent(),
                        ClearanceProblems.RULE_CONTRADICTORY,
                        "A change names the revision it changes, and a new rule has none"))
                .and(Verdict.unless(
                        ends && command.effectiveUntil().isPresent(),
                        ClearanceProblems.RULE_CONTRADICTORY,
                        "An end has no end: effectiveFrom says when the rule ends"));
    }

    static Verdict isOfItsOwnLaw(String ruleId, Authority authority, Optional<RuleContent> content) {
        return Verdict.unless(
                        !ruleId.startsWith(authority.code() + "-"),
                        ClearanceProblems.RULE_OF_ANOTHERS_LAW,
                        "The id of a rule of %s starts with %s-",
                        authority.code(),
                        authority.code())
                .and(Verdict.unless(
                        content.filter(said -> !authority.mayBind(said)).isPresent(),
                        ClearanceProblems.RULE_OF_ANOTHERS_LAW,
                        "%s binds affiliations that start with %s_, and * only for content of classes %s",
                        authority.code(),
                        authority.code(),
                        RuleView.sorted(authority.dataClasses())));
    }

    static Verdict isNotOfThePast(Optional<Instant> from, Optional<Instant> until, Instant now) {
        var starts = from.orElse(now);
        return Verdict.unless(
                starts.isBefore(now)
                        || until.filter(end -> !end.isAfter(starts)).isPresent(),
                ClearanceProblems.RULE_BACKDATED,
                "A change takes effect no earlier than %s and ends after that",
                now);
    }

    /** A new rule has an id of its own; a change starts from the newest revision, while that has not ended. */
    static Verdict startsFrom(ProposeRuleChange.Command command, Optional<RuleView> latest, Instant now) {
        if (command.kind() == Kind.PUBLISH) {
            return Verdict.unless(latest.isPresent(), ClearanceProblems.RULE_ID_TAKEN, "%s is taken", command.ruleId());
        }
        return latest.map(newest -> changes(command, newest, now)).orElseGet(() -> Verdict.deny(Refusal.notFound()));
    }

    private static Verdict changes(ProposeRuleChange.Command command, RuleView newest, Instant now) {
        return Verdict.unless(
                        newest.origin().closing().isPresent()
                                || newest.until()
                                        .filter(end -> !end.isAfter(now))
                                        .isPresent(),
                        ClearanceProblems.RULE_ENDED,
                        "%s has ended",
                        newest.id())
                .and(Verdict.unless(
                        command.base().orElse(0) != newest.revision(),
                        ClearanceProblems.RULE_REVISED,
                        "The newest revision is %s",
                        newest.revision()));
    }

    /** Two persons: whoever proposed it is neither who approves nor who rejects it. */
    static Verdict mayDecide(RuleChangeView change, String person) {
        return isOpen(change)
                .and(Verdict.unless(
                        change.proposed().person().equals(person),
                        ClearanceProblems.SECOND_PERSON_NEEDED,
                        "Another legal officer of %s decides",
                        change.authority()));
    }

    static Verdict mayWithdraw(RuleChangeView change, String person) {
        return isOpen(change)
                .and(Verdict.unless(
                        !change.proposed().person().equals(person),
                        ClearanceProblems.PROPOSER_ONLY,
                        "Another legal officer proposed it"));
    }

    private static Verdict isOpen(RuleChangeView change) {
        return change.state() == State.PROPOSED
                ? Verdict.allow()
                : Verdict.deny(Refusal.of(ClearanceProblems.CHANGE_CLOSED, "The proposed change is %s", change.state())
                        .with("allowedActions", java.util.List.of()));
    }
}
