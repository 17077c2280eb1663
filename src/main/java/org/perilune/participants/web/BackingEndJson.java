package org.perilune.participants.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.perilune.participants.Backing;

/** The end of a backing: the first day on which the other no longer stands behind the participant. */
record BackingEndJson(
        @NotNull UUID behind,
        @NotNull Backing.Kind kind,
        @NotNull LocalDate until) {}
