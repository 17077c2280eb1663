package org.perilune.agreements.web;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.perilune.agreements.domain.SignAgreement;

/** A signature made outside the service. */
record SignatureJson(
        @NotNull @Min(1) Integer version,
        @NotNull @Pattern(regexp = WireForms.FINGERPRINT) String keyFingerprint,
        @NotBlank @Size(max = WireForms.LONGEST_SIGNATURE) String signature) {

    SignAgreement.Command toCommand() {
        return new SignAgreement.Command(version, keyFingerprint, signature);
    }
}
