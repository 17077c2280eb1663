package org.perilune.rescue.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.perilune.kernel.Caller;
import org.perilune.kernel.tenancy.TimeSource;
import org.perilune.rescue.DistressView;

/** What is new on the distress channel since the last look. It reads the table itself: no feed, so it waits for nobody. */
@ApplicationScoped
public class WatchDistress {

    /** Of one look; the next one goes on. */
    static final int MOST = 100;

    private final DistressCalls calls;
    private final Clock clock;
    private final TimeSource source;

    WatchDistress(DistressCalls calls, Clock clock, TimeSource source) {
        this.calls = calls;
        this.clock = clock;
        this.source = source;
    }

    @Transactional
    public Look handle(Caller caller, Watch before) {
        var now = clock.instant();
        var changed = calls.changed(before.after(), before.openOnly(), MOST);
        var news = calls.all(before.unseen(changed)).stream()
                .map(DistressView::withoutPersonal)
                .toList();
        return new Look(news, before.next(changed, now), now.minus(source.offset()));
    }

    /**
     * One look.
     *
     * @param at by the clock on the wall, which tokens go by: the market's may have been moved
     */
    public record Look(List<DistressView> news, Watch next, Instant at) {}
}
