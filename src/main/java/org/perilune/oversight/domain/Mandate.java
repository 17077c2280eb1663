package org.perilune.oversight.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perilune.agreements.AgreementId;
import org.perilune.kernel.Interval;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.Problem;
import org.perilune.kernel.Refusal;
import org.perilune.oversight.MandateId;
import org.perilune.oversight.MandateState;
import org.perilune.oversight.MandateView;

/** An officer's right to review one agreement for a time. Given once, taken back at most once, otherwise unchanged. */
@Entity
@Table(name = "mandate", schema = "oversight")
class Mandate {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID ownerId;

    @Column(updatable = false)
    private UUID scopeId;

    @Column(updatable = false)
    private UUID officerId;

    @Column(updatable = false)
    private Instant validFrom;

    @Column(updatable = false)
    private Instant validUntil;

    @Enumerated(EnumType.STRING)
    private MandateState state;

    @Column(updatable = false)
    private Instant grantedAt;

    private @Nullable Instant revokedAt;

    @Version
    private long version;

    protected Mandate() {} // for Hibernate

    static Mandate granted(ParticipantId by, AgreementId agreement, UUID officer, Interval valid, Instant at) {
        var mandate = new Mandate();
        mandate.id = UUID.randomUUID();
        mandate.ownerId = by.value();
        mandate.scopeId = agreement.value();
        mandate.officerId = officer;
        mandate.validFrom = valid.startsAt();
        mandate.validUntil = valid.endsAt();
        mandate.state = MandateState.GRANTED;
        mandate.grantedAt = at;
        return mandate;
    }

    void revoke(Instant at) {
        if (state == MandateState.REVOKED) {
            throw Refusal.of(Problem.ILLEGAL_TRANSITION, "The mandate was revoked at %s", revokedAt)
                    .with("allowedActions", List.of());
        }
        state = MandateState.REVOKED;
        revokedAt = at;
    }

    MandateView view() {
        return new MandateView(
                new MandateId(id),
                new AgreementId(scopeId),
                new ParticipantId(ownerId),
                officerId,
                new Interval(validFrom, validUntil),
                state,
                grantedAt,
                Optional.ofNullable(revokedAt),
                version);
    }
}
