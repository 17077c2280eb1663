package org.perilune.clearance.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perilune.clearance.Activity;
import org.perilune.clearance.domain.FileCertification;
import org.perilune.kernel.ParticipantId;

/** A certification put on file. */
record NewCertificationJson(
        @NotNull @Pattern(regexp = "[A-Z0-9-]{3,40}") String ruleId,
        @NotNull UUID counterparty,
        @NotEmpty @Size(max = 3) Set<@NotNull Activity> activities,
        @Nullable @Size(max = 20) Set<@NotNull @Pattern(regexp = "[A-Z_]{2,40}") String> services,
        @NotBlank @Size(max = 2000) String purpose) {

    FileCertification.Command toCommand() {
        return new FileCertification.Command(
                ruleId, new ParticipantId(counterparty), activities, services == null ? Set.of() : services, purpose);
    }
}
