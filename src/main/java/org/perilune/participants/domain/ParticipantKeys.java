package org.perilune.participants.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.util.List;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.Refusal;
import org.perilune.kernel.tenancy.DatabaseRefusal;
import org.perilune.participants.ParticipantsProblems;
import org.perilune.participants.PublicKeyView;
import org.perilune.participants.Signatures;

/** The keys of all participants. Everybody may read them; the database lets each write only its own. */
@ApplicationScoped
class ParticipantKeys implements Signatures {

    private final EntityManager database;

    ParticipantKeys(EntityManager database) {
        this.database = database;
    }

    @Override
    public void verify(ParticipantId signer, String keyFingerprint, byte[] message, String signature) {
        ring(signer)
                .find(keyFingerprint)
                .orElseThrow(() -> Refusal.of(ParticipantsProblems.KEY_UNKNOWN))
                .mustHaveSigned(message, signature);
    }

    @Override
    public List<PublicKeyView> keys(ParticipantId owner) {
        return load(owner).stream().map(ParticipantKey::view).toList();
    }

    KeyRing ring(ParticipantId owner) {
        return new KeyRing(owner, load(owner));
    }

    /**
     * The caller's own ring, with every usable key locked first: two keys that revoke each other at the same moment come
     * one after the other, and the second finds its signer revoked. Ask before any of the keys was read in this
     * transaction, or what was read stays.
     */
    KeyRing ownRing(ParticipantId owner) {
        usable(owner);
        return ring(owner);
    }

    /** The caller's own usable keys, locked. */
    List<ParticipantKey> usable(ParticipantId owner) {
        return database.createQuery(
                        "from ParticipantKey k where k.ownerId = :owner and k.revokedAt is null order by k.fingerprint",
                        ParticipantKey.class)
                .setParameter("owner", owner.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    void add(ParticipantKey key) {
        try {
            database.persist(key);
            database.flush();
        } catch (PersistenceException e) {
            throw DatabaseRefusal.in(e)
                    .filter(refusal -> refusal.violates("participant_key_pkey"))
                    .<RuntimeException>map(refusal -> Refusal.of(ParticipantsProblems.KEY_TAKEN))
                    .orElse(e);
        }
    }

    private List<ParticipantKey> load(ParticipantId owner) {
        return database.createQuery(
                        "from ParticipantKey k where k.ownerId = :owner order by k.addedAt, k.fingerprint",
                        ParticipantKey.class)
                .setParameter("owner", owner.value())
                .getResultList();
    }
}
