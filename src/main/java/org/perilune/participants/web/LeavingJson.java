package org.perilune.participants.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;

/** The end of a membership: the first day without it. */
record LeavingJson(
        @NotNull @Pattern(regexp = WireForms.FACT) String framework,
        @NotNull LocalDate until) {}
