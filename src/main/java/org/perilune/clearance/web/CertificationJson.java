package org.perilune.clearance.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perilune.clearance.CertificationView;

/** A certification on the wire. */
record CertificationJson(
        UUID id,
        String ruleId,
        UUID counterparty,
        List<String> activities,
        List<String> services,
        String purpose,
        Instant filedAt,
        Instant usableFrom,
        @Nullable Instant withdrawnAt) {

    static CertificationJson of(CertificationView view) {
        return new CertificationJson(
                view.id(),
                view.ruleId(),
                view.counterparty().value(),
                view.activities(),
                view.services(),
                view.purpose(),
                view.filedAt(),
                view.usableFrom(),
                view.withdrawnAt().orElse(null));
    }
}
