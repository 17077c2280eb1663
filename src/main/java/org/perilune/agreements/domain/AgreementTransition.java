package org.perilune.agreements.domain;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.perilune.agreements.AgreementDetail;
import org.perilune.agreements.AgreementState;
import org.perilune.kernel.Caller;
import org.perilune.kernel.ParticipantId;

/** One step an agreement took, who took it and why they said so. Written once. */
@Entity
@Immutable
@Table(name = "agreement_transition", schema = "agreements")
public class AgreementTransition {

    /** The action of time itself: it has no actor. */
    static final String PASS_TIME = "pass-time";

    @Embeddable
    public record Key(UUID scopeId, int step) {}

    @EmbeddedId
    private Key key;

    @Enumerated(EnumType.STRING)
    private @Nullable AgreementState fromState;

    @Enumerated(EnumType.STRING)
    private AgreementState toState;

    private String action;
    private int version;
    private @Nullable UUID actor;
    private @Nullable String person;
    private @Nullable String reason;
    private Instant at;

    @SuppressWarnings("NullAway") // for Hibernate
    protected AgreementTransition() {}

    static AgreementTransition by(
            Caller caller,
            Agreement agreement,
            @Nullable AgreementState from,
            String action,
            @Nullable String reason,
            Instant at) {
        var transition = of(agreement, from, action, at);
        transition.actor = caller.participant().value();
        transition.person = caller.person();
        transition.reason = reason;
        return transition;
    }

    static AgreementTransition byTime(Agreement agreement, AgreementState from, Instant at) {
        return of(agreement, from, PASS_TIME, at);
    }

    private static AgreementTransition of(
            Agreement agreement, @Nullable AgreementState from, String action, Instant at) {
        var transition = new AgreementTransition();
        transition.key = new Key(agreement.id().value(), agreement.nextStep());
        transition.fromState = from;
        transition.toState = agreement.standing().state();
        transition.action = action;
        transition.version = agreement.version();
        transition.at = at;
        return transition;
    }

    AgreementDetail.Transition view() {
        return new AgreementDetail.Transition(
                key.step(),
                fromState,
                toState,
                action,
                version,
                Optional.ofNullable(actor).map(ParticipantId::new),
                Optional.ofNullable(reason),
                at);
    }
}
