package org.perilune.clearance.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.perilune.clearance.ClearanceProblems;
import org.perilune.clearance.RuleView;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Expected;
import org.perilune.kernel.Refusal;

/** An authority's organ ends a rule of its own law, from now on. What was decided under it stays as it was decided. */
@ApplicationScoped
public class EndRule {

    private final Rules rules;
    private final Affiliations affiliations;
    private final Clock clock;

    EndRule(Rules rules, Affiliations affiliations, Clock clock) {
        this.rules = rules;
        this.affiliations = affiliations;
        this.clock = clock;
    }

    @Transactional
    public RuleView handle(Caller caller, String id, Expected expected) {
        var rule = rules.find(id).orElseThrow(Refusal::notFound);
        expected.orRefuse(rule.view().version());
        if (!rules.isOrgan(affiliations.of(caller.participant()), rule.view().authority())) {
            throw Refusal.of(ClearanceProblems.NOT_YOUR_LAW);
        }
        if (rule.view()
                .effectiveUntil()
                .filter(until -> !until.isAfter(clock.instant()))
                .isPresent()) {
            throw Refusal.of(ClearanceProblems.RULE_ENDED);
        }
        rule.end(clock.instant(), caller.participant());
        rules.changed();
        return rule.view();
    }
}
