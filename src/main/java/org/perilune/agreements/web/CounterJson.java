package org.perilune.agreements.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.perilune.agreements.domain.CounterAgreement;

/** The other side's version. */
record CounterJson(
        @NotBlank @Size(max = WireForms.LONGEST_TITLE) @Pattern(regexp = WireForms.LINE)
        String title,

        @NotNull @Valid TermsJson terms,

        @Nullable @Min(1) @Max(WireForms.LONGEST_ANSWER_HOURS)
        Integer respondWithinHours,

        @Nullable @Size(min = 1, max = WireForms.LONGEST_REASON) @Pattern(regexp = WireForms.TEXT)
        String reason) {

    CounterAgreement.Command toCommand() {
        return new CounterAgreement.Command(title, terms.toTerms(), Optional.ofNullable(respondWithinHours), reason);
    }
}
