package org.perilune.clearance.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.perilune.clearance.RuleView;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Refusal;

/** The law is open to everybody it may bind. */
@ApplicationScoped
public class SeeRules {

    private final Rules rules;

    SeeRules(Rules rules) {
        this.rules = rules;
    }

    @Transactional
    public List<RuleView> all(Caller caller) {
        return rules.all();
    }

    @Transactional
    public RuleView one(Caller caller, String id) {
        return rules.find(id).map(Rule::view).orElseThrow(Refusal::notFound);
    }
}
