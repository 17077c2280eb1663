package org.perilune.events.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.perilune.events.DeliveredEvent;
import org.perilune.events.FeedPosition;
import org.perilune.events.domain.ReadFeed.Look;

/** How far one stream has come, and when it ends. It is never open for longer than its token is good. */
final class Place {

    private final Instant tokenEnds;
    private final Duration lifetime;

    private FeedPosition position;
    private volatile boolean open = true;
    private @Nullable Instant ends;

    Place(FeedPosition position, Instant tokenEnds, Duration lifetime) {
        this.position = position;
        this.tokenEnds = tokenEnds;
        this.lifetime = lifetime;
    }

    boolean open() {
        return open;
    }

    FeedPosition position() {
        return position;
    }

    List<DeliveredEvent> news(Look look) {
        if (ends == null) {
            var longest = look.at().plus(lifetime);
            ends = tokenEnds.isBefore(longest) ? tokenEnds : longest;
        }
        if (!look.at().isBefore(ends)) {
            open = false;
            return List.of();
        }
        var events = look.events();
        if (!events.isEmpty()) {
            position = events.get(events.size() - 1).position();
        }
        return events;
    }
}
