package org.perilune.agreements.domain;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.perilune.agreements.AgreementState;

/**
 * A state and the instants at which time alone will change it. A value: each move makes a new one, and so does asking how
 * it stands at a later instant. Whether somebody may move it is asked of {@link AgreementPolicy} before.
 *
 * @param respondBy when a version that not both have signed lapses
 * @param inForceFrom when an agreed one comes, or came, into force
 * @param endsAt the end the terms name
 * @param suspendedUntil when a suspension ends by itself, unless lifted before
 * @param terminatesAt when a notice takes effect
 */
@Embeddable
public record Standing(
        @Enumerated(EnumType.STRING) AgreementState state,
        Instant respondBy,
        @Nullable Instant inForceFrom,
        @Nullable Instant endsAt,
        @Nullable UUID suspendedBy,
        @Nullable Instant suspendedUntil,
        @Nullable Instant terminatesAt) {

    static Standing proposed(Instant respondBy) {
        return new Standing(AgreementState.PROPOSED, respondBy, null, null, null, null, null);
    }

    Standing countered(Instant respondBy) {
        return new Standing(AgreementState.COUNTERED, respondBy, null, null, null, null, null);
    }

    /** In force from the later of its start and the instant both had signed. */
    Standing agreed(Instant now, @Nullable Instant startsAt, @Nullable Instant endsAt) {
        var from = startsAt == null || startsAt.isBefore(now) ? now : startsAt;
        return new Standing(AgreementState.AGREED, respondBy, from, endsAt, null, null, null);
    }

    Standing withdrawn() {
        return in(AgreementState.WITHDRAWN);
    }

    Standing rejected() {
        return in(AgreementState.REJECTED);
    }

    Standing suspended(UUID by, Instant until) {
        return new Standing(AgreementState.SUSPENDED, respondBy, inForceFrom, endsAt, by, until, terminatesAt);
    }

    /** A notice that was given meanwhile keeps running. */
    Standing resumed() {
        var next = state == AgreementState.SUSPENDED ? AgreementState.IN_FORCE : state;
        return new Standing(next, respondBy, inForceFrom, endsAt, null, null, terminatesAt);
    }

    /** A suspension is not lifted by a notice. */
    Standing noticed(Instant terminatesAt) {
        return new Standing(
                AgreementState.TERMINATION_NOTICED,
                respondBy,
                inForceFrom,
                endsAt,
                suspendedBy,
                suspendedUntil,
                terminatesAt);
    }

    /** The next instant at which this standing is no longer true; empty when only somebody's act can change it. */
    Optional<Instant> dueAt() {
        return switch (state) {
            case PROPOSED, COUNTERED -> Optional.of(respondBy);
            case AGREED -> earliest(inForceFrom, endsAt);
            case IN_FORCE -> Optional.ofNullable(endsAt);
            case SUSPENDED -> earliest(suspendedUntil, endsAt);
            case TERMINATION_NOTICED -> earliest(suspendedUntil, terminatesAt, endsAt);
            case EXPIRED, TERMINATED, WITHDRAWN, REJECTED -> Optional.empty();
        };
    }

    /** The one step that time has taken by then, if it has; ask again for the next. */
    Optional<Standing> passed(Instant now) {
        return dueAt().filter(due -> !due.isAfter(now)).map(this::afterDue);
    }

    /** How it stands at that instant, with nobody doing anything. */
    Standing at(Instant now) {
        var standing = this;
        for (var next = passed(now); next.isPresent(); next = next.get().passed(now)) {
            standing = next.get();
        }
        return standing;
    }

    /** Whether services may be had at that instant, with nobody doing anything before. */
    boolean inForce(Instant now) {
        var then = at(now);
        boolean running = then.state == AgreementState.IN_FORCE || then.state == AgreementState.TERMINATION_NOTICED;
        return running && then.suspendedBy == null && !now.isBefore(requireNonNull(then.inForceFrom));
    }

    /** When being in force ends, as far as it can be seen now. */
    Optional<Instant> end() {
        return earliest(endsAt, terminatesAt);
    }

    private Standing afterDue(Instant due) {
        if (due.equals(endsAt)) {
            return in(AgreementState.EXPIRED);
        }
        return switch (state) {
            case PROPOSED, COUNTERED -> withdrawn();
            case AGREED -> in(AgreementState.IN_FORCE);
            case SUSPENDED -> resumed();
            case TERMINATION_NOTICED -> due.equals(terminatesAt) ? in(AgreementState.TERMINATED) : resumed();
            case IN_FORCE, EXPIRED, TERMINATED, WITHDRAWN, REJECTED ->
                throw new IllegalStateException("nothing is due in " + state);
        };
    }

    private Standing in(AgreementState next) {
        return new Standing(next, respondBy, inForceFrom, endsAt, suspendedBy, suspendedUntil, terminatesAt);
    }

    private static Optional<Instant> earliest(@Nullable Instant... instants) {
        return Stream.of(instants)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .min(Instant::compareTo);
    }
}
