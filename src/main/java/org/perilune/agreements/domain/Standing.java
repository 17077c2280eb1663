package org.perilune.agreements.domain;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.perilune.agreements.AgreementState;
import org.perilune.agreements.Terms;

/**
 * A state and the instants at which time alone will change it. A value: each move makes a new one, and so does asking how
 * it stands at a later instant. Whether somebody may move it is asked of {@link AgreementPolicy} before.
 *
 * @param respondBy when a version that not both have signed lapses
 * @param inForceFrom when an agreed one comes, or came, into force
 * @param endsAt the end the terms name
 * @param suspendedUntil when a suspension ends by itself, unless lifted before
 * @param terminatesAt when a notice takes effect
 * @param entry what is awaited, or was, before an agreed one came into force
 */
@Embeddable
public record Standing(
        @Enumerated(EnumType.STRING) AgreementState state,
        Instant respondBy,
        @Nullable Instant inForceFrom,
        @Nullable Instant endsAt,
        @Nullable UUID suspendedBy,
        @Nullable Instant suspendedUntil,
        @Nullable Instant terminatesAt,
        @Nullable @Embedded Entry entry) {

    /**
     * The way into force of an agreement that waits for something.
     *
     * @param notifyBy by when both have notified that their own procedures are completed, or it lapses; absent where nothing is
     *     to be notified
     * @param provisionalFrom from when it is applied meanwhile; absent where it is not
     */
    @Embeddable
    public record Entry(
            @Nullable Instant notifyBy,
            @Nullable Instant proposerNotifiedAt,
            @Nullable Instant counterpartyNotifiedAt,
            @Nullable Instant provisionalFrom) {

        Entry notified(boolean byProposer, Instant now) {
            return new Entry(
                    notifyBy,
                    byProposer ? now : proposerNotifiedAt,
                    byProposer ? counterpartyNotifiedAt : now,
                    provisionalFrom);
        }

        boolean isComplete() {
            return proposerNotifiedAt != null && counterpartyNotifiedAt != null;
        }
    }

    static Standing proposed(Instant respondBy) {
        return new Standing(AgreementState.PROPOSED, respondBy, null, null, null, null, null, null);
    }

    Standing countered(Instant respondBy) {
        return new Standing(AgreementState.COUNTERED, respondBy, null, null, null, null, null, null);
    }

    /** In force from the later of its start and the instant both had signed, unless both must notify first. */
    Standing agreed(Instant now, Terms terms) {
        var clause = terms.entryIntoForce();
        boolean notified = clause != null && clause.notifyWithinDays() != null;
        var startsAt = terms.startsAt();
        var from = startsAt == null || startsAt.isBefore(now) ? now : startsAt;
        var entry = clause == null
                ? null
                : new Entry(
                        notified ? now.plus(Duration.ofDays(requireNonNull(clause.notifyWithinDays()))) : null,
                        null,
                        null,
                        clause.provisional() ? now : null);
        return new Standing(
                AgreementState.AGREED, respondBy, notified ? null : from, terms.endsAt(), null, null, null, entry);
    }

    /** One side's own procedures are completed; with the second notification it is in force. */
    Standing notified(boolean byProposer, Instant now) {
        var next = requireNonNull(entry).notified(byProposer, now);
        return new Standing(
                state,
                respondBy,
                next.isComplete() ? now : inForceFrom,
                endsAt,
                suspendedBy,
                suspendedUntil,
                terminatesAt,
                next);
    }

    /** Whether it lies with this side to notify. */
    boolean awaitsNotification(boolean ofProposer) {
        return state == AgreementState.AGREED
                && entry != null
                && entry.notifyBy() != null
                && (ofProposer ? entry.proposerNotifiedAt() : entry.counterpartyNotifiedAt()) == null;
    }

    Standing withdrawn() {
        return in(AgreementState.WITHDRAWN);
    }

    Standing rejected() {
        return in(AgreementState.REJECTED);
    }

    Standing suspended(UUID by, Instant until) {
        return new Standing(AgreementState.SUSPENDED, respondBy, inForceFrom, endsAt, by, until, terminatesAt, entry);
    }

    /** A notice that was given meanwhile keeps running. */
    Standing resumed() {
        var next = state == AgreementState.SUSPENDED ? AgreementState.IN_FORCE : state;
        return new Standing(next, respondBy, inForceFrom, endsAt, null, null, terminatesAt, entry);
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
                terminatesAt,
                entry);
    }

    /** The next instant at which this standing is no longer true; empty when only somebody's act can change it. */
    Optional<Instant> dueAt() {
        return switch (state) {
            case PROPOSED, COUNTERED -> Optional.of(respondBy);
            case AGREED -> earliest(inForceFrom == null ? notifyBy() : inForceFrom, endsAt);
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
        var from = then.appliedFrom();
        return switch (then.state) {
            case AGREED, IN_FORCE, TERMINATION_NOTICED ->
                then.suspendedBy == null && from != null && !now.isBefore(from);
            case PROPOSED, COUNTERED, SUSPENDED, EXPIRED, TERMINATED, WITHDRAWN, REJECTED -> false;
        };
    }

    /** From when services may be had: with provisional application, before it is in force. */
    @Nullable
    Instant appliedFrom() {
        return entry != null && entry.provisionalFrom() != null ? entry.provisionalFrom() : inForceFrom;
    }

    private @Nullable Instant notifyBy() {
        return entry == null ? null : entry.notifyBy();
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
            case AGREED -> in(inForceFrom == null ? AgreementState.EXPIRED : AgreementState.IN_FORCE);
            case SUSPENDED -> resumed();
            case TERMINATION_NOTICED -> due.equals(terminatesAt) ? in(AgreementState.TERMINATED) : resumed();
            case IN_FORCE, EXPIRED, TERMINATED, WITHDRAWN, REJECTED ->
                throw new IllegalStateException("nothing is due in " + state);
        };
    }

    private Standing in(AgreementState next) {
        return new Standing(next, respondBy, inForceFrom, endsAt, suspendedBy, suspendedUntil, terminatesAt, entry);
    }

    private static Optional<Instant> earliest(@Nullable Instant... instants) {
        return Stream.of(instants)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .min(Instant::compareTo);
    }
}
