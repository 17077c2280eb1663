package org.perilune.clearance.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.perilune.clearance.Activity;
import org.perilune.clearance.Channel;
import org.perilune.clearance.ClearanceProblems;
import org.perilune.clearance.Effect;
import org.perilune.clearance.RuleView;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Refusal;
import org.perilune.kernel.Verdict;

/** An authority's organ publishes a rule of its own law. It governs the next request everywhere. */
@ApplicationScoped
public class PublishRule {

    public record Command(
            String id,
            String authority,
            Effect effect,
            Set<String> bound,
            Set<String> towards,
            Set<Activity> activities,
            Optional<Channel> channel,
            int waitingDays,
            String legalBasis,
            Optional<Instant> effectiveFrom,
            Optional<Instant> effectiveUntil) {}

    private final Rules rules;
    private final Affiliations affiliations;
    private final Clock clock;

    PublishRule(Rules rules, Affiliations affiliations, Clock clock) {
        this.rules = rules;
        this.affiliations = affiliations;
        this.clock = clock;
    }

    @Transactional
    public RuleView handle(Caller caller, Command command) {
        var now = clock.instant();
        var from = command.effectiveFrom().orElse(now);
        mayWrite(caller, command.authority())
                .and(Verdict.unless(
                        from.isBefore(now)
                                || command.effectiveUntil()
                                        .filter(u -> !u.isAfter(from))
                                        .isPresent(),
                        ClearanceProblems.RULE_BACKDATED,
                        "A rule takes effect no earlier than %s and ends after that",
                        now))
                .orRefuse();
        var rule = Rule.published(view(command, from, now), caller.participant());
        rules.add(rule);
        return rule.view();
    }

    private Verdict mayWrite(Caller caller, String authority) {
        return rules.isOrgan(affiliations.of(caller.participant()), authority)
                ? Verdict.allow()
                : Verdict.deny(Refusal.of(ClearanceProblems.NOT_YOUR_LAW));
    }

    private static RuleView view(Command command, Instant from, Instant now) {
        return new RuleView(
                command.id(),
                command.authority(),
                command.effect(),
                command.bound(),
                command.towards(),
                command.activities(),
                command.channel(),
                command.waitingDays(),
                command.legalBasis(),
                from,
                command.effectiveUntil(),
                Optional.empty(),
                now,
                0);
    }
}
