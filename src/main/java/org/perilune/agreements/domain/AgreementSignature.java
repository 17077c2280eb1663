package org.perilune.agreements.domain;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.perilune.agreements.AgreementDetail;
import org.perilune.agreements.AgreementId;
import org.perilune.kernel.Caller;
import org.perilune.kernel.ParticipantId;

/** A party's own detached signature over one version, verified before it was stored. */
@Entity
@Immutable
@Table(name = "signature", schema = "agreements")
public class AgreementSignature {

    @Embeddable
    public record Key(UUID scopeId, int version, UUID signer) {}

    @EmbeddedId
    private Key key;

    private String keyFingerprint;
    private String signature;
    private String person;
    private Instant signedAt;

    @SuppressWarnings("NullAway") // for Hibernate
    protected AgreementSignature() {}

    static AgreementSignature of(
            AgreementId agreement, int version, Caller by, String keyFingerprint, String signature, Instant now) {
        var signed = new AgreementSignature();
        signed.key = new Key(agreement.value(), version, by.participant().value());
        signed.keyFingerprint = keyFingerprint;
        signed.signature = signature;
        signed.person = by.person();
        signed.signedAt = now;
        return signed;
    }

    ParticipantId signer() {
        return new ParticipantId(key.signer());
    }

    AgreementDetail.Signature view() {
        return new AgreementDetail.Signature(signer(), keyFingerprint, signature, signedAt);
    }
}
