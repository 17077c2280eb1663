package org.perilune.agreements.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perilune.agreements.domain.ProposeAgreement;
import org.perilune.kernel.ParticipantId;

/** A proposal. */
record NewAgreementJson(
        @NotNull UUID counterparty,

        @NotBlank @Size(max = WireForms.LONGEST_TITLE) @Pattern(regexp = WireForms.LINE)
        String title,

        @NotNull @Valid TermsJson terms,

        @Nullable @Min(1) @Max(WireForms.LONGEST_ANSWER_HOURS)
        Integer respondWithinHours) {

    ProposeAgreement.Command toCommand() {
        return new ProposeAgreement.Command(
                new ParticipantId(counterparty), title, terms.toTerms(), Optional.ofNullable(respondWithinHours));
    }
}
