package org.perilune.settlement.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perilune.kernel.Cursor;
import org.perilune.kernel.Refusal;
import org.perilune.kernel.ScopeId;
import org.perilune.kernel.tenancy.DatabaseRefusal;
import org.perilune.settlement.SettlementProblems;

/** The closed periods of the agreements the caller may see. */
@ApplicationScoped
class Periods {

    private final EntityManager entities;

    Periods(EntityManager entities) {
        this.entities = entities;
    }

    /** The database has the last word on who closed first. */
    void add(Period period) {
        try {
            entities.persist(period);
            entities.flush();
        } catch (PersistenceException e) {
            throw DatabaseRefusal.in(e)
                            .filter(refusal -> refusal.violates("period_number") || refusal.violates("period_start"))
                            .isPresent()
                    ? Refusal.of(SettlementProblems.PERIOD_ALREADY_CLOSED)
                    : e;
        }
    }

    /** Writes a move out, so that the view carries the version the next act has to expect. */
    void moved() {
        entities.flush();
    }

    Optional<Period> find(UUID id) {
        return Optional.ofNullable(entities.find(Period.class, id));
    }

    /** Locked, so that two acts on one statement come one after the other. */
    Optional<Period> findToMove(UUID id) {
        return Optional.ofNullable(entities.find(Period.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<Period> last(ScopeId scope) {
        return entities.createQuery("from Period where scopeId = :scope order by number desc", Period.class)
                .setParameter("scope", scope.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Optional<Period> before(Period period) {
        return entities.createQuery("from Period where scopeId = :scope and number = :number", Period.class)
                .setParameter("scope", period.scope().value())
                .setParameter("number", period.number() - 1)
                .getResultStream()
                .findFirst();
    }

    List<Period> of(ScopeId scope) {
        return entities.createQuery("from Period where scopeId = :scope order by number", Period.class)
                .setParameter("scope", scope.value())
                .getResultList();
    }

    /** In the order they were closed. */
    @SuppressWarnings("unchecked")
    List<Period> of(ScopeId scope, Cursor after, int limit) {
        return entities.createNativeQuery("""
                select p.* from settlement.period p where p.scope_id = :scope and (p.closed_at, p.id) > (:at, :id)
                order by p.closed_at, p.id limit :limit""", Period.class)
                .setParameter("scope", scope.value())
                .setParameter("at", after.at())
                .setParameter("id", after.id())
                .setParameter("limit", limit)
                .getResultList();
    }
}
