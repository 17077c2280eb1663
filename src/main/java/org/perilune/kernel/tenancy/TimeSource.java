package org.perilune.kernel.tenancy;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** How far the market's time is from the database's. Nowhere in production: local mode and tests replace this bean. */
public interface TimeSource {

    Duration offset();

    /** The database's own time. */
    @DefaultBean
    @ApplicationScoped
    class OfDatabase implements TimeSource {

        @Override
        public Duration offset() {
            return Duration.ZERO;
        }
    }
}
