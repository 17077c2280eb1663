package org.perilune.agreements;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.perilune.agreements.Clauses.Effect;
import org.perilune.kernel.Interval;
import org.perilune.kernel.ParticipantId;

/**
 * An agreement as its parties see it at one instant.
 *
 * @param number the shared number both sides quote, distinct from the id
 * @param state at that instant, whether or not the passing of time was recorded yet
 * @param version of the terms; a counter-proposal is a new one
 * @param canonicalSha256 of the canonical bytes both sides sign, hexadecimal
 * @param inForceSince when it first came into force; empty before
 * @param endsAt when it ends, by its terms or by notice; empty when open
 * @param inForce whether services may be had under it at that instant, provisionally too
 * @param since since when it stands as it does
 * @param revision of the row, for the ETag
 */
public record AgreementView(
        AgreementId id,
        String number,
        ParticipantId proposer,
        ParticipantId counterparty,
        AgreementState state,
        int version,
        Terms terms,
        String canonicalSha256,
        Optional<Instant> inForceSince,
        Optional<Instant> endsAt,
        boolean inForce,
        Instant since,
        Instant createdAt,
        long revision) {

    public boolean isParty(ParticipantId participant) {
        return proposer.equals(participant) || counterparty.equals(participant);
    }

    /**
     * Whether what is booked under it may be left free now: it is suspended or over, and the two agreed to renegotiate then and
     * have time left to.
     */
    public boolean renegotiating(Instant now) {
        var effects = terms.effectOnBookings();
        var effect = switch (state) {
            case SUSPENDED -> effects.onSuspension();
            case EXPIRED, TERMINATED -> effects.onTermination();
            case PROPOSED, COUNTERED, AGREED, IN_FORCE, TERMINATION_NOTICED, WITHDRAWN, REJECTED -> Effect.HONOUR;
        };
        var days = effects.renegotiateWithinDays();
        return effect == Effect.RENEGOTIATE && days != null && now.isBefore(since.plus(Duration.ofDays(days)));
    }

    public ParticipantId other(ParticipantId party) {
        return proposer.equals(party) ? counterparty : proposer;
    }

    /** Whether it is in force and will, as far as can be seen, still be at the end of the window. */
    public boolean lastsThrough(Interval window) {
        return inForce && endsAt.map(end -> !window.endsAt().isAfter(end)).orElse(true);
    }
}
