package org.perilune.participants.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.perilune.participants.Affiliation;

/** A legal fact on the wire, in both directions. */
record AffiliationJson(
        @NotNull @Pattern(regexp = WireForms.FACT) String code,
        @NotNull LocalDate since,
        @Nullable LocalDate until,
        @NotBlank @Size(max = 500) String source) {

    static AffiliationJson of(Affiliation affiliation) {
        return new AffiliationJson(affiliation.code(), affiliation.since(), affiliation.until(), affiliation.source());
    }

    Affiliation toAffiliation() {
        return new Affiliation(code, since, until, source);
    }
}
