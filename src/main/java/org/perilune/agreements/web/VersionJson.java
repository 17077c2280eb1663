package org.perilune.agreements.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.perilune.agreements.AgreementDetail;

/** One version; {@code document} is what is signed, as it is signed. */
record VersionJson(
        int version,
        UUID proposedBy,
        Instant proposedAt,
        String sha256,
        @JsonRawValue String document,
        List<AgreementJson.SignedJson> signatures) {

    static VersionJson of(AgreementDetail.Version version) {
        return new VersionJson(
                version.number(),
                version.proposedBy().value(),
                version.proposedAt(),
                version.sha256(),
                new String(version.canonical(), StandardCharsets.UTF_8),
                version.signatures().stream().map(AgreementJson.SignedJson::of).toList());
    }
}
