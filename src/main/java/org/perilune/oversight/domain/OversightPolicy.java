package org.perilune.oversight.domain;

import java.time.Instant;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Interval;
import org.perilune.kernel.Problem;
import org.perilune.kernel.Verdict;
import org.perilune.oversight.OversightProblems;

/** Who appoints and who reviews. */
final class OversightPolicy {

    private OversightPolicy() {}

    /** An officer appoints nobody, and nobody who trades is an officer. */
    static Verdict mayAppoint(Caller caller, boolean officerIsParticipant, Interval valid, Instant now) {
        return appoints(caller)
                .and(Verdict.unless(
                        officerIsParticipant,
                        OversightProblems.OFFICER_IS_A_PARTICIPANT,
                        "An officer has an id of their own"))
                .and(Verdict.unless(
                        !valid.endsAt().isAfter(now),
                        OversightProblems.MANDATE_IN_THE_PAST,
                        "It ended at %s",
                        valid.endsAt()));
    }

    static Verdict appoints(Caller caller) {
        return Verdict.unless(caller.officer().isPresent(), Problem.FORBIDDEN, "An officer appoints nobody");
    }

    static Verdict reviews(Caller caller) {
        return Verdict.unless(caller.officer().isEmpty(), Problem.FORBIDDEN, "Only a treaty officer reviews");
    }
}
