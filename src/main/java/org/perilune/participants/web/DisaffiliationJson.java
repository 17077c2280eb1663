package org.perilune.participants.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;

/** The end of a legal fact: the first day on which it no longer holds. */
record DisaffiliationJson(
        @NotNull @Pattern(regexp = WireForms.FACT) String code,
        @NotNull LocalDate until) {}
