package org.perilune.participants.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.Refusal;
import org.perilune.participants.ParticipantsProblems;

/** All keys a participant ever had, and how they vouch for and revoke each other. */
final class KeyRing {

    /** Revoked ones count: the directory hands out whole rings. */
    static final int LARGEST = 100;

    private final ParticipantId owner;
    private final List<ParticipantKey> keys;

    KeyRing(ParticipantId owner, List<ParticipantKey> keys) {
        this.owner = owner;
        this.keys = List.copyOf(keys);
    }

    Optional<ParticipantKey> find(String fingerprint) {
        return keys.stream()
                .filter(key -> key.fingerprint().equals(fingerprint))
                .findFirst();
    }

    /** The first key, shown to be in its holder's hands by a signature over the challenge. */
    ParticipantKey prove(VerificationKey key, String challenge, String signature, Instant now) {
        mustHaveRoom();
        key.mustHaveSigned(KeyMessage.proof(owner, challenge, key), signature);
        return ParticipantKey.first(owner, key, now);
    }

    /** A further key: an earlier one vouches for it, and it shows by its own signature that somebody holds it. */
    ParticipantKey add(VerificationKey key, String signedBy, String signature, String proof, Instant now) {
        mustHaveRoom();
        var message = KeyMessage.addition(owner, key, signedBy);
        signer(signedBy).mustHaveSigned(message, signature);
        key.mustHaveSigned(message, proof);
        return ParticipantKey.vouchedFor(owner, key, signedBy, now);
    }

    /** One key revokes another; it cannot revoke itself, so one always remains. */
    void revoke(ParticipantKey key, String signedBy, String signature, Instant now) {
        if (key.revoked()) {
            throw Refusal.of(ParticipantsProblems.KEY_REVOKED);
        }
        if (keys.stream().filter(k -> !k.revoked()).count() < 2) {
            throw Refusal.of(ParticipantsProblems.LAST_KEY);
        }
        if (signedBy.equals(key.fingerprint())) {
            throw Refusal.of(ParticipantsProblems.SIGNATURE_INVALID, "A key is revoked by another one");
        }
        signer(signedBy).mustHaveSigned(KeyMessage.revocation(owner, key.fingerprint(), signedBy), signature);
        key.revoke(signedBy, now);
    }

    private ParticipantKey signer(String fingerprint) {
        return find(fingerprint).orElseThrow(() -> Refusal.of(ParticipantsProblems.KEY_UNKNOWN));
    }

    private void mustHaveRoom() {
        if (keys.size() >= LARGEST) {
            throw Refusal.of(ParticipantsProblems.KEY_LIMIT_REACHED);
        }
    }
}
