package org.perilune.agreements.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perilune.agreements.AgreementDetail;
import org.perilune.agreements.AgreementState;
import org.perilune.agreements.TermsDocument;
import org.perilune.kernel.ParticipantId;

/** An agreement as the caller sees it. The terms are those of the version on the table, in the form that is signed. */
record AgreementJson(
        UUID id,
        String number,
        String title,
        UUID proposer,
        UUID counterparty,
        AgreementState state,
        boolean inForce,
        int version,
        UUID author,
        String sha256,
        Map<String, Object> terms,
        List<SignedJson> signatures,
        @Nullable Instant inForceSince,
        @Nullable Instant endsAt,
        @Nullable Instant deadline,
        @Nullable UUID suspendedBy,
        Instant createdAt,
        List<String> allowedActions) {

    record SignedJson(UUID signer, String keyFingerprint, String signature, Instant signedAt) {

        static SignedJson of(AgreementDetail.Signature signature) {
            return new SignedJson(
                    signature.signer().value(), signature.keyFingerprint(), signature.value(), signature.signedAt());
        }
    }

    static AgreementJson of(AgreementDetail detail) {
        var view = detail.view();
        return new AgreementJson(
                view.id().value(),
                view.number(),
                detail.title(),
                view.proposer().value(),
                view.counterparty().value(),
                view.state(),
                view.inForce(),
                view.version(),
                detail.author().value(),
                view.canonicalSha256(),
                TermsDocument.of(view.terms()),
                detail.signatures().stream().map(SignedJson::of).toList(),
                view.inForceSince().orElse(null),
                view.endsAt().orElse(null),
                detail.deadline().orElse(null),
                detail.suspendedBy().map(ParticipantId::value).orElse(null),
                view.createdAt(),
                detail.allowedActions());
    }
}
