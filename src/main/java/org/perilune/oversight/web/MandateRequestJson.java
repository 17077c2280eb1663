package org.perilune.oversight.web;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.perilune.agreements.AgreementId;
import org.perilune.kernel.Interval;
import org.perilune.oversight.domain.AppointOfficer;

/** A mandate as a party asks for it. */
record MandateRequestJson(
        @NotNull UUID agreement,
        @NotNull UUID officer,
        @NotNull Instant validFrom,
        @NotNull Instant validUntil) {

    AppointOfficer.Command toCommand() {
        return new AppointOfficer.Command(new AgreementId(agreement), officer, new Interval(validFrom, validUntil));
    }
}
