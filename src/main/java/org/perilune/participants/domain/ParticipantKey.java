package org.perilune.participants.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.Refusal;
import org.perilune.participants.ParticipantsProblems;
import org.perilune.participants.PublicKeyView;

/** A public key on record. It is written once and revoked at most once, never removed: old signatures stay checkable. */
@Entity
@DynamicUpdate
@Table(name = "participant_key", schema = "participants")
public class ParticipantKey {

    @Id
    private String fingerprint;

    @Column(updatable = false)
    private UUID ownerId;

    @Column(updatable = false)
    private byte[] publicKey;

    @Column(updatable = false)
    private Instant addedAt;

    @Column(updatable = false)
    private @Nullable String signedBy;

    private @Nullable Instant revokedAt;
    private @Nullable String revokedBy;

    @SuppressWarnings("NullAway") // for Hibernate
    protected ParticipantKey() {}

    private ParticipantKey(ParticipantId owner, VerificationKey key, @Nullable String signedBy, Instant now) {
        this.fingerprint = key.fingerprint();
        this.ownerId = owner.value();
        this.publicKey = key.raw();
        this.addedAt = now;
        this.signedBy = signedBy;
    }

    static ParticipantKey first(ParticipantId owner, VerificationKey key, Instant now) {
        return new ParticipantKey(owner, key, null, now);
    }

    static ParticipantKey vouchedFor(ParticipantId owner, VerificationKey key, String signedBy, Instant now) {
        return new ParticipantKey(owner, key, signedBy, now);
    }

    String fingerprint() {
        return fingerprint;
    }

    boolean revoked() {
        return revokedAt != null;
    }

    /** Another key of the same participant takes this one's word away. */
    void revoke(String by, Instant now) {
        revokedAt = now;
        revokedBy = by;
    }

    /** Onboarding begins again with another key; nothing was ever signed by this one but its own proof. */
    void withdraw(Instant now) {
        revokedAt = now;
    }

    void mustHaveSigned(byte[] message, String signature) {
        if (revoked()) {
            throw Refusal.of(ParticipantsProblems.KEY_REVOKED);
        }
        VerificationKey.ofRaw(publicKey).mustHaveSigned(message, signature);
    }

    PublicKeyView view() {
        return new PublicKeyView(
                new ParticipantId(ownerId),
                fingerprint,
                VerificationKey.ofRaw(publicKey).base64(),
                addedAt,
                Optional.ofNullable(signedBy),
                Optional.ofNullable(revokedAt));
    }
}
