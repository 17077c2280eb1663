package org.perilune.events.web;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.perilune.events.DeliveredEvent;
import org.perilune.events.FeedPosition;
import org.perilune.events.domain.ReadFeed;
import org.perilune.kernel.Caller;
import org.perilune.kernel.tenancy.Acting;

/**
 * Looks into a feed again and again for somebody who waits. Each look is a short transaction of its own; between two of
 * them a reader holds neither a connection nor a thread.
 */
@ApplicationScoped
class FeedLooks {

    private final ReadFeed readFeed;
    private final Duration every;

    FeedLooks(
            ReadFeed readFeed,
            @ConfigProperty(name = "market.events.look-every", defaultValue = "250ms") Duration every) {
        this.readFeed = readFeed;
        this.every = every;
    }

    /** What there is, as soon as there is something, and at the latest when the wait is over. */
    Uni<List<DeliveredEvent>> until(Caller reader, FeedPosition after, int limit, Duration wait) {
        long last = System.nanoTime() + wait.toNanos();
        return Multi.createBy()
                .repeating()
                .uni(() -> look(reader, after, limit).map(ReadFeed.Look::events))
                .withDelay(every)
                .whilst(events -> events.isEmpty() && System.nanoTime() - last < 0)
                .collect()
                .last();
    }

    /** A look runs on a worker, without the request, so who acts is said explicitly. */
    Uni<ReadFeed.Look> look(Caller reader, FeedPosition after, int limit) {
        return Uni.createFrom()
                .item(() -> Acting.as(reader.principal(), () -> readFeed.look(reader, after, limit)))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    Duration every() {
        return every;
    }
}
