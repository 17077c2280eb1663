package org.perilune.agreements.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.perilune.agreements.AgreementsProblems;
import org.perilune.agreements.Terms;
import org.perilune.kernel.Refusal;

/** By when: nothing at the table waits for ever. */
@ApplicationScoped
class Deadlines {

    private final AgreementsConfig config;

    Deadlines(AgreementsConfig config) {
        this.config = config;
    }

    /** No later than the end of the terms themselves: what is over cannot be signed. */
    Instant respondBy(Instant now, Optional<Integer> withinHours, Terms terms) {
        var by = now.plus(withinHours.map(Duration::ofHours).orElse(config.respondWithin()));
        return terms.endsAt() != null && terms.endsAt().isBefore(by) ? terms.endsAt() : by;
    }

    Instant suspendedUntil(Instant now, Optional<Instant> until) {
        var end = until.orElse(now.plus(config.suspension()));
        if (!end.isAfter(now) || end.isAfter(now.plus(config.longestSuspension()))) {
            throw Refusal.of(
                    AgreementsProblems.SUSPENSION_OUT_OF_RANGE,
                    "It lasts %d days at most",
                    config.longestSuspension().toDays());
        }
        return end;
    }

    Instant terminatesAt(Instant now, Terms terms) {
        return now.plus(Duration.ofDays(terms.terminationNoticeDays()));
    }
}
