package org.perilune.clearance.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.perilune.clearance.ClearanceProblems;
import org.perilune.kernel.Refusal;
import org.perilune.kernel.tenancy.TransactionTime;

/**
 * The rules: rows, and the immutable set of one version kept in memory. Each transaction learned in its first round trip
 * which version is in force; a set of another version is read anew, so every replica obeys a rule from the next request.
 */
@ApplicationScoped
class Rules {

    private final EntityManager entities;
    private final TransactionTime transaction;
    private volatile RuleSet cached = new RuleSet(-1, List.of());

    Rules(EntityManager entities, TransactionTime transaction) {
        this.entities = entities;
        this.transaction = transaction;
    }

    RuleSet inForce() {
        var set = cached;
        if (set.version() != transaction.ruleVersion()) {
            set = new RuleSet(transaction.ruleVersion(), all());
            cached = set;
        }
        return set;
    }

    List<org.perilune.clearance.RuleView> all() {
        return entities.createQuery("from Rule r order by r.id", Rule.class)
                .getResultStream()
                .map(Rule::view)
                .toList();
    }

    Optional<Rule> find(String id) {
        return Optional.ofNullable(entities.find(Rule.class, id));
    }

    void add(Rule rule) {
        if (entities.find(Rule.class, rule.view().id()) != null) {
            throw Refusal.of(ClearanceProblems.RULE_ID_TAKEN);
        }
        entities.persist(rule);
        changed();
    }

    /** Flushes and raises the version that every transaction reads first. */
    void changed() {
        entities.flush();
        entities.createNativeQuery("select clearance.rules_changed()").getSingleResult();
    }

    boolean isOrgan(java.util.Set<String> affiliations, String authority) {
        return entities.createNativeQuery("select organ from clearance.authority where code = ?1", String.class)
                .setParameter(1, authority)
                .getResultStream()
                .anyMatch(affiliations::contains);
    }
}
