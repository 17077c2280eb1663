package org.perilune.agreements.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.perilune.agreements.AgreementId;
import org.perilune.agreements.AgreementLookup;
import org.perilune.agreements.AgreementState;
import org.perilune.agreements.AgreementView;
import org.perilune.catalog.Category;
import org.perilune.kernel.Cursor;
import org.perilune.kernel.Page;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.Problem;
import org.perilune.kernel.Refusal;
import org.perilune.participants.ParticipantsProblems;

/** The agreements the acting principal may see; the policies see to that. */
@ApplicationScoped
class Agreements implements AgreementLookup {

    private static final String VERSIONS =
            " join AgreementVersion v on v.key.scopeId = a.id and v.key.version = a.termsVersion ";

    private final EntityManager database;
    private final Clock clock;

    Agreements(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** An agreement with the version on its table. */
    record Tabled(Agreement agreement, AgreementVersion version) {

        private static Tabled of(Object[] row) {
            return new Tabled((Agreement) row[0], (AgreementVersion) row[1]);
        }

        AgreementView view(Instant now) {
            return agreement.view(version, now);
        }
    }

    @Override
    public Optional<AgreementView> find(AgreementId id) {
        return tabled(id).map(tabled -> tabled.view(clock.instant()));
    }

    @Override
    public List<AgreementView> covering(ParticipantId consumer, ParticipantId provider, Category category) {
        var now = clock.instant();
        return between(consumer, provider, category, now, standing -> standing.inForce(now));
    }

    @Override
    public List<AgreementView> suspended(ParticipantId consumer, ParticipantId provider, Category category) {
        var now = clock.instant();
        return between(
                consumer, provider, category, now, standing -> standing.at(now).state() == AgreementState.SUSPENDED);
    }

    private List<AgreementView> between(
            ParticipantId consumer,
            ParticipantId provider,
            Category category,
            Instant now,
            Predicate<Standing> standing) {
        return database.createQuery("select a, v from Agreement a" + VERSIONS + """
                        where (a.standing.inForceFrom <= :now or a.standing.entry.provisionalFrom <= :now)
                          and (a.proposer = :consumer and a.counterparty = :provider
                            or a.proposer = :provider and a.counterparty = :consumer)
                        order by a.standing.inForceFrom, a.id""", Object[].class)
                .setParameter("now", now)
                .setParameter("consumer", consumer.value())
                .setParameter("provider", provider.value())
                .getResultStream()
                .map(Tabled::of)
                .filter(tabled -> standing.test(tabled.agreement().standing()))
                .map(tabled -> tabled.view(now))
                .filter(view -> view.terms().cover(provider, category))
                .toList();
    }

    Optional<Tabled> tabled(AgreementId id) {
        return database.createQuery("select a, v from Agreement a" + VERSIONS + "where a.id = :id", Object[].class)
                .setParameter("id", id.value())
                .getResultStream()
                .map(Tabled::of)
                .findFirst();
    }

    Page<Tabled> page(Cursor after, int limit) {
        var oneMore = database.createQuery("select a, v from Agreement a" + VERSIONS + """
                        where a.createdAt > :at or (a.createdAt = :at and a.id > :id)
                        order by a.createdAt, a.id""", Object[].class)
                .setParameter("at", after.at())
                .setParameter("id", after.id())
                .setMaxResults(limit + 1)
                .getResultStream()
                .map(Tabled::of)
                .toList();
        return Page.of(oneMore, limit, tabled -> tabled.agreement().cursor());
    }

    Optional<AgreementVersion> version(AgreementId id, int number) {
        return Optional.ofNullable(database.find(AgreementVersion.class, new AgreementVersion.Key(id.value(), number)));
    }

    List<AgreementSignature> signatures(AgreementId id, int version) {
        return database.createQuery("""
                        from AgreementSignature s where s.key.scopeId = :id and s.key.version = :version
                        order by s.signedAt, s.key.signer""", AgreementSignature.class)
                .setParameter("id", id.value())
                .setParameter("version", version)
                .getResultList();
    }

    List<AgreementTransition> transitions(AgreementId id, int after, int limit) {
        return database.createQuery("""
                        from AgreementTransition t where t.key.scopeId = :id and t.key.step > :after
                        order by t.key.step""", AgreementTransition.class)
                .setParameter("id", id.value())
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Lays a proposal before its counterparty, through the door that gives both sides sight of it. */
    Agreement open(AgreementId id, ParticipantId counterparty, String number, String title, Instant respondBy) {
        var verdict = database.createNativeQuery(
                        "select agreements.open(?1, ?2, ?3, ?4, cast(?5 as timestamptz))", String.class)
                .setParameter(1, id.value())
                .setParameter(2, counterparty.value())
                .setParameter(3, number)
                .setParameter(4, title)
                .setParameter(5, respondBy)
                .getSingleResult();
        if (!verdict.equals("OPENED")) {
            throw Refusal.of(ParticipantsProblems.PARTICIPANT_NOT_ACTIVE);
        }
        return database.find(Agreement.class, id.value());
    }

    /** Adds a version of what is signed, with its renderings. */
    AgreementVersion add(AgreementId id, int number, Map<String, Object> document, ParticipantId by, Instant now) {
        var rendering = AgreementRendering.of(id, number, document);
        var version = AgreementVersion.of(id, number, AgreementText.canonical(document, rendering), by, now);
        database.persist(version);
        flush();
        database.persist(rendering);
        flush();
        return version;
    }

    Optional<AgreementRendering> rendering(AgreementId id, int version) {
        return Optional.ofNullable(
                database.find(AgreementRendering.class, new AgreementVersion.Key(id.value(), version)));
    }

    void add(AgreementSignature signature) {
        database.persist(signature);
        flush();
    }

    void record(AgreementTransition transition) {
        database.persist(transition);
        flush();
    }

    /** Makes the partners' sight of each other's unlisted offerings follow what the row now says. */
    void alignPartnership(AgreementId id) {
        database.createNativeQuery("select agreements.align_partnership(?1)", String.class)
                .setParameter(1, id.value())
                .getSingleResult();
    }

    /** Sends what changed to the database, which has the last word; after it the revision is the new one. */
    private void flush() {
        try {
            database.flush();
        } catch (OptimisticLockException e) {
            throw Refusal.of(Problem.STALE_VERSION);
        }
    }
}
