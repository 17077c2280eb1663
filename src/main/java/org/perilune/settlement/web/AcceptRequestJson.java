package org.perilune.settlement.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.perilune.settlement.domain.AcceptStatement;

/** A signature of the statement's canonical bytes, made outside the service. */
record AcceptRequestJson(
        @NotNull @Pattern(regexp = "[0-9a-f]{64}") String keyFingerprint,
        @NotNull @Pattern(regexp = "[A-Za-z0-9+/]{86}==") String signature) {

    AcceptStatement.Command toCommand() {
        return new AcceptStatement.Command(keyFingerprint, signature);
    }
}
