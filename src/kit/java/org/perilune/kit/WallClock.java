package org.perilune.kit;

import java.time.Instant;

/** Time that passes by itself: a service in production. */
final class WallClock implements MarketClock {

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public void moveTo(Instant instant) {
        throw new NotRun("no clock that moves was given");
    }
}
