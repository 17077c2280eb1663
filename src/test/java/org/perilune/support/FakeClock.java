package org.perilune.support;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
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

    public void reset() {
        offset = Duration.ZERO;
    }
}
