package org.perilune.oversight.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perilune.oversight.MandateState;
import org.perilune.oversight.MandateView;

/** A mandate on the wire. */
record MandateJson(
        UUID id,
        UUID agreement,
        UUID grantedBy,
        UUID officer,
        Instant validFrom,
        Instant validUntil,
        String state,
        Instant grantedAt,
        @Nullable Instant revokedAt,
        List<String> allowedActions) {

    static MandateJson of(MandateView view) {
        return of(view, view.state() == MandateState.GRANTED ? List.of("revoke") : List.of());
    }

    /** An officer reads and does nothing to a mandate. */
    static MandateJson ofOfficer(MandateView view) {
        return of(view, List.of());
    }

    private static MandateJson of(MandateView view, List<String> allowedActions) {
        return new MandateJson(
                view.id().value(),
                view.agreement().value(),
                view.grantedBy().value(),
                view.officer(),
                view.valid().startsAt(),
                view.valid().endsAt(),
                view.state().name(),
                view.grantedAt(),
                view.revokedAt().orElse(null),
                allowedActions);
    }
}
