package org.perilune.agreements;

import java.time.Instant;
import java.util.Optional;
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
 * @param inForce whether services may be had under it at that instant
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
        Instant createdAt,
        long revision) {

    public boolean isParty(ParticipantId participant) {
        return proposer.equals(participant) || counterparty.equals(participant);
    }

    public ParticipantId other(ParticipantId party) {
        return proposer.equals(party) ? counterparty : proposer;
    }

    /** Whether it is in force and will, as far as can be seen, still be at the end of the window. */
    public boolean lastsThrough(Interval window) {
        return inForce && endsAt.map(end -> !window.endsAt().isAfter(end)).orElse(true);
    }
}
