package org.perilune.events.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perilune.events.FeedPosition;
import org.perilune.events.WebhookAttempt;
import org.perilune.events.WebhookState;
import org.perilune.kernel.ParticipantId;

/** The acting participant's webhooks and every attempt of theirs. */
@ApplicationScoped
class Webhooks {

    private final EntityManager database;
    private final Clock clock;

    Webhooks(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void add(Webhook webhook) {
        database.persist(webhook);
        database.flush();
    }

    void flush() {
        database.flush();
    }

    /** Locked, so that what the owner does and what is being sent do not cross. */
    Optional<Webhook> one(UUID id) {
        return Optional.ofNullable(database.find(Webhook.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<Webhook> seen(UUID id) {
        return Optional.ofNullable(database.find(Webhook.class, id));
    }

    List<Webhook> all() {
        return database.createQuery("from Webhook w order by w.createdAt, w.id", Webhook.class)
                .getResultList();
    }

    long open() {
        return database.createQuery("select count(w) from Webhook w where w.state <> :closed", Long.class)
                .setParameter("closed", WebhookState.CLOSED)
                .getSingleResult();
    }

    void attempted(ParticipantId owner, UUID webhook, UUID event, WebhookAttempt.Outcome outcome, int status) {
        database.createNativeQuery("""
                        insert into events.webhook_attempt (owner_id, webhook_id, event_id, outcome, status, at)
                        values (?1, ?2, ?3, ?4, nullif(?5, 0), ?6)""")
                .setParameter(1, owner.value())
                .setParameter(2, webhook)
                .setParameter(3, event)
                .setParameter(4, outcome.name())
                .setParameter(5, status)
                .setParameter(6, clock.instant())
                .executeUpdate();
    }

    List<WebhookAttempt> attempts(UUID webhook, int after, int limit) {
        List<?> rows = database.createNativeQuery("""
                        select number, event_id, outcome, status, at from (
                          select a.*, row_number() over (order by a.number) as place from events.webhook_attempt a
                          where a.webhook_id = ?1) a
                        where place > ?2 order by place limit ?3""", Object[].class)
                .setParameter(1, webhook)
                .setParameter(2, after)
                .setParameter(3, limit)
                .getResultList();
        var attempts = new java.util.ArrayList<WebhookAttempt>();
        for (var row : rows) {
            attempts.add(attempt((Object[]) row, after + attempts.size() + 1));
        }
        return attempts;
    }

    private static WebhookAttempt attempt(Object[] row, int place) {
        return new WebhookAttempt(
                place,
                (UUID) row[1],
                WebhookAttempt.Outcome.valueOf((String) row[2]),
                Optional.ofNullable((Integer) row[3]),
                (Instant) row[4]);
    }

    /** Where the acting participant's feed ends now, below the watermark. */
    FeedPosition endOfFeed() {
        List<?> rows = database.createNativeQuery("""
                        select cast(cast(d.xid as text) as bigint), d.sequence from events.delivery d
                        where d.recipient = cast(current_setting('app.principal') as uuid)
                          and d.xid < pg_snapshot_xmin(pg_current_snapshot())
                        order by d.xid desc, d.sequence desc limit 1""", Object[].class).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new FeedPosition((Long) row[0], (Long) row[1]))
                .findFirst()
                .orElse(FeedPosition.START);
    }
}
