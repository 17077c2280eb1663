package org.perilune.participants.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.perilune.kernel.Cursor;
import org.perilune.kernel.Page;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.Problem;
import org.perilune.kernel.Refusal;
import org.perilune.kernel.tenancy.DatabaseRefusal;
import org.perilune.participants.ParticipantDirectory;
import org.perilune.participants.ParticipantView;
import org.perilune.participants.ParticipantsProblems;

/** All participants. Whoever acts may read them; the policies say who may change what. */
@ApplicationScoped
class Participants implements ParticipantDirectory {

    private static final Map<String, Problem> TRANSLATED = Map.of(
            "participant_pkey", ParticipantsProblems.PARTICIPANT_EXISTS,
            "participant_code_taken", ParticipantsProblems.CODE_TAKEN,
            "membership_once", ParticipantsProblems.FACT_OVERLAPS,
            "affiliation_once", ParticipantsProblems.FACT_OVERLAPS,
            "backing_once", ParticipantsProblems.FACT_OVERLAPS);

    private final EntityManager database;

    Participants(EntityManager database) {
        this.database = database;
    }

    @Override
    public Optional<ParticipantView> find(ParticipantId id) {
        return load(id).map(Participant::view);
    }

    @Override
    public List<ParticipantView> all() {
        return database.createQuery("from Participant p order by p.code", Participant.class).getResultList().stream()
                .map(Participant::view)
                .toList();
    }

    Optional<Participant> load(ParticipantId id) {
        return database
                .createQuery(
                        "from Participant p left join fetch p.memberships left join fetch p.affiliations where p.id = :id",
                        Participant.class)
                .setParameter("id", id.value())
                .getResultList()
                .stream()
                .findFirst();
    }

    Page<ParticipantView> page(Cursor after, int limit) {
        var oneMore = database.createQuery("""
                        from Participant p where p.createdAt > :at or (p.createdAt = :at and p.id > :id)
                        order by p.createdAt, p.id""", Participant.class)
                .setParameter("at", after.at())
                .setParameter("id", after.id())
                .setMaxResults(limit + 1)
                .getResultList();
        return Page.of(oneMore, limit, Participant::cursor).map(Participant::view);
    }

    void add(Participant participant, KeyChallenge challenge) {
        database.persist(participant);
        database.persist(challenge);
        flush();
    }

    Optional<KeyChallenge> challenge(ParticipantId owner) {
        return Optional.ofNullable(database.find(KeyChallenge.class, owner.value()));
    }

    void record(ParticipantTransition transition) {
        database.persist(transition);
        flush();
    }

    /** Sends what changed to the database, which has the last word; after it the version is the new one. */
    void flush() {
        try {
            database.flush();
        } catch (OptimisticLockException e) {
            throw Refusal.of(Problem.STALE_VERSION);
        } catch (PersistenceException e) {
            throw DatabaseRefusal.in(e)
                    .flatMap(DatabaseRefusal::constraint)
                    .map(TRANSLATED::get)
                    .<RuntimeException>map(Refusal::of)
                    .orElse(e);
        }
    }
}
