package org.perilune.clearance.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.perilune.clearance.Activity;
import org.perilune.clearance.domain.FileCertification;
import org.perilune.kernel.ParticipantId;

/** A certification put on file. */
record NewCertificationJson(
        @NotNull @Pattern(regexp = "[A-Z0-9-]{3,40}") String ruleId,
        @NotNull UUID counterparty,
        @NotEmpty @Size(max = 3) Set<@NotNull Activity> activities,
        @NotBlank @Size(max = 2000) String purpose) {

    FileCertification.Command toCommand() {
        return new FileCertification.Command(ruleId, new ParticipantId(counterparty), activities, purpose);
    }
}
