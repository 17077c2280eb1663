package org.perilune.participants.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.perilune.participants.domain.RevokeKey;

/** Another key's word that this one counts no more. */
record RevocationJson(
        @NotNull @Pattern(regexp = WireForms.FINGERPRINT) String signedBy,
        @NotNull @Size(max = WireForms.LONGEST_KEY_MATERIAL) String signature) {

    RevokeKey.Command toCommand() {
        return new RevokeKey.Command(signedBy, signature);
    }
}
