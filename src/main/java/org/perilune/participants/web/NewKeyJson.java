package org.perilune.participants.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.perilune.participants.domain.AddKey;

/** A further key, an earlier one's signature and its own. */
record NewKeyJson(
        @NotNull @Size(max = WireForms.LONGEST_KEY_MATERIAL) String publicKey,
        @NotNull @Pattern(regexp = WireForms.FINGERPRINT) String signedBy,
        @NotNull @Size(max = WireForms.LONGEST_KEY_MATERIAL) String signature,
        @NotNull @Size(max = WireForms.LONGEST_KEY_MATERIAL) String proof) {

    AddKey.Command toCommand() {
        return new AddKey.Command(publicKey, signedBy, signature, proof);
    }
}
