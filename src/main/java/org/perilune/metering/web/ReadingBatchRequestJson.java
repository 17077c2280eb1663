package org.perilune.metering.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.perilune.metering.domain.ReadingReport;

/** Many readings at once. A malformed one refuses the request; one that breaks a rule refuses only itself. */
record ReadingBatchRequestJson(
        @NotNull @Size(min = 1, max = LARGEST) List<@NotNull @Valid ReadingRequestJson> items) {

    static final int LARGEST = 1000;

    List<ReadingReport> toReports() {
        return items.stream().map(ReadingRequestJson::toReport).toList();
    }
}
