package org.perilune.support;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.web.RateLimitPolicy;

/** Nobody is limited in the suite but one participant, which nobody else acts as. */
@Alternative
@Priority(1)
@ApplicationScoped
public class SuiteRateLimits implements RateLimitPolicy {

    public static final String LIMITED = Actors.stranger(44);
    public static final int PER_MINUTE = 30;

    @Override
    public int perMinute(ParticipantId participant) {
        return participant.value().equals(Actors.id(LIMITED)) ? PER_MINUTE : 0;
    }
}
