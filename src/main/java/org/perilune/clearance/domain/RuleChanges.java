package org.perilune.clearance.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.perilune.clearance.ClearanceProblems;
import org.perilune.clearance.RuleChangeView;
import org.perilune.kernel.Cursor;
import org.perilune.kernel.Page;
import org.perilune.kernel.Problem;
import org.perilune.kernel.Refusal;
import org.perilune.kernel.tenancy.DatabaseRefusal;

/** Proposed and decided changes of the law, as far as the acting participant speaks for their authority. */
@ApplicationScoped
class RuleChanges {

    private static final Map<String, Problem> TRANSLATED = Map.of(
            "rule_change_open", ClearanceProblems.CHANGE_CLOSED,
            "rule_change_two_persons", ClearanceProblems.SECOND_PERSON_NEEDED,
            "rule_change_base", ClearanceProblems.RULE_REVISED,
            "rule_change_own_law", ClearanceProblems.RULE_OF_ANOTHERS_LAW,
            "rule_pkey", ClearanceProblems.RULE_ID_TAKEN);

    private final EntityManager entities;
    private final Clock clock;

    RuleChanges(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    RuleChange one(UUID id) {
        var change = entities.find(RuleChange.class, id);
        if (change == null) {
            throw Refusal.notFound();
        }
        return change;
    }

    RuleChangeView add(RuleChange change) {
        entities.persist(change);
        flush();
        return change.view(clock.instant());
    }

    /** Newest last, as every list is. */
    Page<RuleChangeView> page(Cursor after, int limit) {
        List<RuleChangeView> found = entities.createQuery(
                        "from RuleChange c where (c.proposedAt, c.id) > (:at, :id) order by c.proposedAt, c.id",
                        RuleChange.class)
                .setParameter("at", after.at())
                .setParameter("id", after.id())
                .setMaxResults(limit + 1)
                .getResultStream()
                .map(change -> change.view(clock.instant()))
                .toList();
        return Page.of(found, limit, view -> new Cursor(view.proposed().at(), view.id()));
    }

    /** Puts it in force and answers the version of the law that it made. */
    long apply(RuleChange change, String person) {
        try {
            var version = (Number) entities.createNativeQuery("select clearance.apply_change(?1, ?2)")
                    .setParameter(1, change.id())
                    .setParameter(2, person)
                    .getSingleResult();
            entities.refresh(change);
            return version.longValue();
        } catch (PersistenceException e) {
            throw translated(e);
        }
    }

    void flush() {
        try {
            entities.flush();
        } catch (OptimisticLockException e) {
            throw Refusal.of(Problem.STALE_VERSION);
        } catch (PersistenceException e) {
            throw translated(e);
        }
    }

    private static RuntimeException translated(PersistenceException e) {
        return DatabaseRefusal.in(e)
                .flatMap(DatabaseRefusal::constraint)
                .map(TRANSLATED::get)
                .<RuntimeException>map(Refusal::of)
                .orElse(e);
    }
}
