package org.perilune.kernel.web;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.perilune.kernel.ParticipantId;

/** How many requests a minute one participant may make of one replica; 0 for any number. */
public interface RateLimitPolicy {

    int perMinute(ParticipantId participant);

    /** The same for everybody: nobody is the operator's favourite. */
    @DefaultBean
    @ApplicationScoped
    class Configured implements RateLimitPolicy {

        private final int perMinute;

        Configured(@ConfigProperty(name = "market.rate-limit.per-minute", defaultValue = "6000") int perMinute) {
            this.perMinute = perMinute;
        }

        @Override
        public int perMinute(ParticipantId participant) {
            return perMinute;
        }
    }
}
