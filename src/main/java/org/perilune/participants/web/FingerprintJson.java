package org.perilune.participants.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** The fingerprint the operator was told on another way. */
record FingerprintJson(
        @NotNull @Pattern(regexp = WireForms.FINGERPRINT) String fingerprint) {}
