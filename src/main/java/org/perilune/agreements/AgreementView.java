package org.perilune.agreements;

import java.time.Instant;
import java.util.Optional;
import org.perilune.kernel.ParticipantId;

/**
 * An agreement as its parties see it.
 *
 * @param number the shared number both sides quote, distinct from the id
 * @param version of the terms; a counter-proposal is a new one
 * @param canonicalSha256 of the canonical bytes both sides sign, hexadecimal
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
        Instant createdAt,
        long revision) {

    public boolean isParty(ParticipantId participant) {
        return proposer.equals(participant) || counterparty.equals(participant);
    }

    public ParticipantId other(ParticipantId party) {
        return proposer.equals(party) ? counterparty : proposer;
    }
}
