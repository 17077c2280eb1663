package org.perilune.support;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.time.Instant;
import org.perilune.kernel.tenancy.TimeSource;

/** The market's time as the tests move it: only ever forward from the database's, by hand. */
@Alternative
@Priority(1)
@ApplicationScoped
public class FakeClock implements TimeSource {

    private volatile Duration offset = Duration.ZERO;

    @Override
    public Duration offset() {
        return offset;
    }

    public void advance(Duration by) {
        offset = offset.plus(by);
    }

    /** To that instant of the market, give or take what the two clocks differ by. */
    public void moveTo(Instant instant) {
        offset = Duration.between(Instant.now(), instant);
    }

    public void reset() {
        offset = Duration.ZERO;
    }
}
