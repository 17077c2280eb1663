package org.perilune.agreements.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.perilune.agreements.domain.MoveAgreement;

/** Why, and until when at the latest. */
record SuspensionJson(
        @NotBlank @Size(max = WireForms.LONGEST_REASON) @Pattern(regexp = WireForms.TEXT)
        String reason,

        @Nullable Instant until) {

    MoveAgreement.Command toCommand() {
        return new MoveAgreement.Command(reason, Optional.ofNullable(until));
    }
}
