package org.perilune.settlement.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.perilune.kernel.Caller;
import org.perilune.kernel.ParticipantId;
import org.perilune.settlement.PeriodState;
import org.perilune.settlement.StatementAct;

/** What the parties did about a statement, and how its period moved by it; all of it only grows. */
@ApplicationScoped
class StatementActs {

    private final EntityManager entities;

    StatementActs(EntityManager entities) {
        this.entities = entities;
    }

    void add(Period period, Caller caller, StatementAct.Acceptance act) {
        entities.createNativeQuery("""
                insert into settlement.acceptance
                    (scope_id, period_id, participant_id, key_fingerprint, signature, statement_sha256, person, at)
                values (:scope, :period, :participant, :key, :signature, :sha256, :person, :at)""")
                .setParameter("scope", period.scope().value())
                .setParameter("period", period.id())
                .setParameter("participant", act.by().value())
                .setParameter("key", act.keyFingerprint())
                .setParameter("signature", act.signature())
                .setParameter("sha256", act.statementSha256())
                .setParameter("person", caller.person())
                .setParameter("at", act.at())
                .executeUpdate();
    }

    void add(Period period, Caller caller, StatementAct.Settlement act) {
        entities.createNativeQuery("""
                insert into settlement.receipt (scope_id, period_id, participant_id, reference, entry, person, at)
                values (:scope, :period, :participant, :reference, :entry, :person, :at)""")
                .setParameter("scope", period.scope().value())
                .setParameter("period", period.id())
                .setParameter("participant", act.by().value())
                .setParameter("reference", act.reference())
                .setParameter("entry", act.entry())
                .setParameter("person", caller.person())
                .setParameter("at", act.at())
                .executeUpdate();
    }

    void moved(Period period, Caller caller, PeriodState from, String action, Instant at) {
        entities.createNativeQuery("""
                insert into settlement.period_transition
                    (scope_id, period_id, from_state, to_state, action, actor_id, person, at)
                values (:scope, :period, :from, :to, :action, :actor, :person, :at)""")
                .setParameter("scope", period.scope().value())
                .setParameter("period", period.id())
                .setParameter("from", from.name())
                .setParameter("to", period.stored().name())
                .setParameter("action", action)
                .setParameter("actor", caller.participant().value())
                .setParameter("person", caller.person())
                .setParameter("at", at)
                .executeUpdate();
    }

    List<StatementAct.Acceptance> acceptances(Period period) {
        return rows("""
                select participant_id, key_fingerprint, signature, statement_sha256, at from settlement.acceptance
                where scope_id = :scope and period_id = :period order by at, participant_id""", period).stream()
                .map(row -> new StatementAct.Acceptance(
                        new ParticipantId(row.get(0, UUID.class)),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        row.get(3, String.class),
                        row.get(4, Instant.class)))
                .toList();
    }

    List<StatementAct.Settlement> settlements(Period period) {
        return rows("""
                select participant_id, reference, entry, at from settlement.receipt
                where scope_id = :scope and period_id = :period order by at, participant_id""", period).stream()
                .map(row -> new StatementAct.Settlement(
                        new ParticipantId(row.get(0, UUID.class)),
                        row.get(1, String.class),
                        row.get(2, UUID.class),
                        row.get(3, Instant.class)))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> rows(String sql, Period period) {
        return entities.createNativeQuery(sql, Tuple.class)
                .setParameter("scope", period.scope().value())
                .setParameter("period", period.id())
                .getResultList();
    }
}
