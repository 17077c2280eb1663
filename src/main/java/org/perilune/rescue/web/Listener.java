package org.perilune.rescue.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.perilune.rescue.DistressView;
import org.perilune.rescue.domain.Watch;
import org.perilune.rescue.domain.WatchDistress.Look;

/** One open stream: how far its reader has come, and when it ends. It is never open for longer than its token is good. */
final class Listener {

    private final Instant tokenEnds;
    private final Duration lifetime;

    private Watch watch;
    private volatile boolean open = true;
    private @Nullable Instant ends;

    Listener(Watch watch, Instant tokenEnds, Duration lifetime) {
        this.watch = watch;
        this.tokenEnds = tokenEnds;
        this.lifetime = lifetime;
    }

    boolean open() {
        return open;
    }

    void hangUp() {
        open = false;
    }

    List<DistressView> news(Function<Watch, Look> looking) {
        var look = looking.apply(watch);
        if (ends == null) {
            var longest = look.at().plus(lifetime);
            ends = tokenEnds.isBefore(longest) ? tokenEnds : longest;
        }
        if (!look.at().isBefore(ends)) {
            hangUp();
            return List.of();
        }
        watch = look.next();
        return look.news();
    }
}
