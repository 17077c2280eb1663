package org.perilune.agreements.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perilune.agreements.Clauses;
import org.perilune.kernel.ParticipantId;

/** The human-readable instrument that the data goes with. */
record InstrumentJson(
        Clauses.@NotNull LegalNature legalNature,
        @NotEmpty @Size(max = 10) List<@NotNull @Valid TextJson> texts,
        @Nullable @Pattern(regexp = LANGUAGE) String prevailingLanguage,
        Clauses.@NotNull Precedence precedence,

        @Nullable @Size(min = 1, max = 300) @Pattern(regexp = WireForms.LINE)
        String framework,

        @NotEmpty @Size(max = 2) List<@NotNull @Valid SignatoryJson> signatories) {

    /** Of BCP 47, what a treaty text needs: a language, perhaps a script, perhaps a region. */
    static final String LANGUAGE = "[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?";

    record TextJson(
            @NotNull @Pattern(regexp = LANGUAGE) String language,

            @NotNull @Pattern(regexp = WireForms.FINGERPRINT)
            String sha256) {}

    record SignatoryJson(
            @NotNull UUID party,

            @NotBlank @Size(max = 300) @Pattern(regexp = WireForms.LINE)
            String title,

            @NotBlank @Size(max = 300) @Pattern(regexp = WireForms.LINE)
            String fullPowers) {}

    Clauses.Instrument toClause() {
        return new Clauses.Instrument(
                legalNature,
                texts.stream()
                        .map(text -> new Clauses.AuthenticText(text.language(), text.sha256()))
                        .toList(),
                prevailingLanguage,
                precedence,
                framework,
                signatories.stream()
                        .map(signatory -> new Clauses.Signatory(
                                new ParticipantId(signatory.party()), signatory.title(), signatory.fullPowers()))
                        .toList());
    }
}
