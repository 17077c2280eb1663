package org.perilune.agreements.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perilune.agreements.AgreementDetail;
import org.perilune.agreements.AgreementState;
import org.perilune.kernel.ParticipantId;

/** One step an agreement took. */
record TransitionJson(
        int step,
        @Nullable AgreementState from,
        AgreementState to,
        String action,
        int version,
        @Nullable UUID by,
        @Nullable String reason,
        Instant at) {

    static TransitionJson of(AgreementDetail.Transition transition) {
        return new TransitionJson(
                transition.step(),
                transition.from(),
                transition.to(),
                transition.action(),
                transition.version(),
                transition.by().map(ParticipantId::value).orElse(null),
                transition.reason().orElse(null),
                transition.at());
    }
}
