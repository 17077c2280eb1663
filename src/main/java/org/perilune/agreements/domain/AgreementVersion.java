package org.perilune.agreements.domain;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.perilune.agreements.AgreementDetail;
import org.perilune.agreements.AgreementId;
import org.perilune.agreements.Terms;
import org.perilune.kernel.CanonicalJson;
import org.perilune.kernel.ParticipantId;

/** One version of what is signed. The bytes are the record; the terms are read from them, so the two cannot differ. */
@Entity
@Immutable
@Table(name = "version", schema = "agreements")
public class AgreementVersion {

    @Embeddable
    public record Key(UUID scopeId, int version) {}

    @EmbeddedId
    private Key key;

    private byte[] canonical;
    private String sha256;
    private UUID proposedBy;
    private Instant proposedAt;

    @SuppressWarnings("NullAway") // for Hibernate
    protected AgreementVersion() {}

    static AgreementVersion of(AgreementId agreement, int number, byte[] canonical, ParticipantId by, Instant now) {
        var version = new AgreementVersion();
        version.key = new Key(agreement.value(), number);
        version.canonical = canonical.clone();
        version.sha256 = CanonicalJson.fingerprint(canonical);
        version.proposedBy = by.value();
        version.proposedAt = now;
        return version;
    }

    int number() {
        return key.version();
    }

    byte[] canonical() {
        return canonical.clone();
    }

    String sha256() {
        return sha256;
    }

    Terms terms() {
        return AgreementText.terms(canonical);
    }

    AgreementDetail.Version view(List<AgreementSignature> signatures) {
        return new AgreementDetail.Version(
                key.version(),
                new ParticipantId(proposedBy),
                proposedAt,
                sha256,
                canonical(),
                signatures.stream().map(AgreementSignature::view).toList());
    }
}
