package org.perilune.oversight.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perilune.agreements.AgreementId;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Cursor;
import org.perilune.kernel.Refusal;
import org.perilune.oversight.MandateId;
import org.perilune.oversight.MandateState;
import org.perilune.oversight.OfficerRead;

/** Mandates as rows: their givers' own, and while they last their officers'. */
@ApplicationScoped
class Mandates {

    private static final String TRANSITION = """
            insert into oversight.mandate_transition
              (id, owner_id, mandate_id, from_state, to_state, action, actor, person, at)
            values (:id, :owner, :mandate, cast(:from as text), :to, :action, :actor, :person, :at)""";
    private static final String READS = """
            select r.id, r.what, r.subject, r.officer_id, r.at from oversight.mandate_read r
            where r.owner_id = :owner and r.mandate_id = :mandate and (r.at, r.id) > (:at, :id)
            order by r.at, r.id limit :limit""";

    private final EntityManager entities;

    Mandates(EntityManager entities) {
        this.entities = entities;
    }

    /** Opens the agreement to the officer; an agreement the giver is no party of is as absent as one that is not there. */
    void add(Mandate mandate) {
        entities.persist(mandate);
        entities.flush();
        if (!"OPENED"
                .equals(door(
                        "select oversight.appoint(:mandate)", mandate.view().id()))) {
            throw Refusal.notFound();
        }
    }

    void close(Mandate mandate) {
        entities.flush();
        if (!"CLOSED"
                .equals(door("select oversight.revoke(:mandate)", mandate.view().id()))) {
            throw new IllegalStateException("a revoked mandate could not be closed");
        }
    }

    Optional<Mandate> find(UUID id) {
        return Optional.ofNullable(entities.find(Mandate.class, id));
    }

    /** Oldest first. The officer's own policy hides what is revoked or over. */
    List<Mandate> after(Cursor cursor, int limit) {
        return entities.createQuery(
                        "from Mandate m where (m.grantedAt, m.id) > (:at, :id) order by m.grantedAt, m.id",
                        Mandate.class)
                .setParameter("at", cursor.at())
                .setParameter("id", cursor.id())
                .setMaxResults(limit)
                .getResultList();
    }

    /** The mandate under which the acting officer may now review the agreement. */
    Optional<Mandate> standing(AgreementId agreement) {
        return entities.createQuery("from Mandate m where m.scopeId = :scope order by m.grantedAt, m.id", Mandate.class)
                .setParameter("scope", agreement.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** False when the mandate is not the acting officer's or no longer stands. */
    boolean recordRead(Caller officer, MandateId mandate, OfficerRead.What what, UUID subject) {
        var verdict = entities.createNativeQuery(
                        "select oversight.record_read(:id, :mandate, :person, :what, :subject)")
                .setParameter("id", UUID.randomUUID())
                .setParameter("mandate", mandate.value())
                .setParameter("person", officer.person())
                .setParameter("what", what.name())
                .setParameter("subject", subject)
                .getSingleResult();
        return "RECORDED".equals(verdict);
    }

    @SuppressWarnings("unchecked")
    List<OfficerRead> reads(Caller giver, MandateId mandate, Cursor after, int limit) {
        List<Object[]> rows = entities.createNativeQuery(READS)
                .setParameter("owner", giver.participant().value())
                .setParameter("mandate", mandate.value())
                .setParameter("at", after.at())
                .setParameter("id", after.id())
                .setParameter("limit", limit)
                .getResultList();
        return rows.stream()
                .map(row -> new OfficerRead(
                        (UUID) row[0],
                        OfficerRead.What.valueOf((String) row[1]),
                        (UUID) row[2],
                        (UUID) row[3],
                        (Instant) row[4]))
                .toList();
    }

    void record(Mandate mandate, @Nullable MandateState from, String action, Caller by, Instant at) {
        var view = mandate.view();
        entities.createNativeQuery(TRANSITION)
                .setParameter("id", UUID.randomUUID())
                .setParameter("owner", view.grantedBy().value())
                .setParameter("mandate", view.id().value())
                .setParameter("from", from == null ? null : from.name())
                .setParameter("to", view.state().name())
                .setParameter("action", action)
                .setParameter("actor", by.participant().value())
                .setParameter("person", by.person())
                .setParameter("at", at)
                .executeUpdate();
    }

    private Object door(String call, MandateId mandate) {
        return entities.createNativeQuery(call)
                .setParameter("mandate", mandate.value())
                .getSingleResult();
    }
}
