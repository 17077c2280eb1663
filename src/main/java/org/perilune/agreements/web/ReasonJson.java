package org.perilune.agreements.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.perilune.agreements.domain.MoveAgreement;

/** Why, for the other side to read. */
record ReasonJson(
        @NotBlank @Size(max = WireForms.LONGEST_REASON) @Pattern(regexp = WireForms.TEXT)
        String reason) {

    MoveAgreement.Command toCommand() {
        return new MoveAgreement.Command(reason, Optional.empty());
    }
}
