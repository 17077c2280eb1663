package org.perilune.kit;

import java.time.Instant;

/** The time the service goes by. A sandbox and local mode let it be moved; elsewhere what needs that is not run. */
public interface MarketClock {

    Instant now();

    /** @throws NotRun where time passes by itself only */
    void moveTo(Instant instant);
}
