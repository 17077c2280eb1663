package org.perilune.kernel.tenancy;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The one clock: it reads the transaction's instant. Outside a transaction there is no time to read. */
class TransactionClock extends Clock {

    private final TransactionTime time;

    TransactionClock(TransactionTime time) {
        this.time = time;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        if (zone.equals(ZoneOffset.UTC)) {
            return this;
        }
        throw new IllegalArgumentException("the market's clock is in UTC");
    }

    @Override
    public Instant instant() {
        return time.now();
    }

    @ApplicationScoped
    static class Producer {

        @Produces
        @Unremovable
        @jakarta.inject.Singleton
        Clock clock(TransactionTime time) {
            return new TransactionClock(time);
        }
    }
}
