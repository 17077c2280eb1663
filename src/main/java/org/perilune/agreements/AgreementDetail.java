package org.perilune.agreements;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.perilune.kernel.ParticipantId;

/**
 * An agreement as one caller sees it.
 *
 * @param author who proposed the version on the table
 * @param deadline the next instant at which time itself changes the state; empty for none
 * @param suspendedBy the side that suspended it
 * @param signatures of the version on the table
 * @param allowedActions what this caller can do now
 */
public record AgreementDetail(
        AgreementView view,
        String title,
        ParticipantId author,
        Optional<Instant> deadline,
        Optional<ParticipantId> suspendedBy,
        List<Signature> signatures,
        List<String> allowedActions) {

    public AgreementDetail {
        signatures = List.copyOf(signatures);
        allowedActions = List.copyOf(allowedActions);
    }

    /**
     * A detached signature over the canonical bytes of a version.
     *
     * @param value base64
     */
    public record Signature(ParticipantId signer, String keyFingerprint, String value, Instant signedAt) {}

    /**
     * One version of the terms.
     *
     * @param canonical what is signed, as bytes
     */
    public record Version(
            int number,
            ParticipantId proposedBy,
            Instant proposedAt,
            String sha256,
            byte[] canonical,
            List<Signature> signatures) {}

    /** One step an agreement took; {@code by} is empty when time took it. */
    public record Transition(
            int step,
            @Nullable AgreementState from,
            AgreementState to,
            String action,
            int version,
            Optional<ParticipantId> by,
            Optional<String> reason,
            Instant at) {}
}
