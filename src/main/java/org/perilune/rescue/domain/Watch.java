package org.perilune.rescue.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.perilune.kernel.Cursor;

/**
 * How far one reader of the channel has come. It first catches up, page by page; from then on each look goes a while further
 * back than the one before, because a transaction that began earlier may commit later, and what was shown is left out.
 *
 * @param after where the next look starts
 * @param openOnly whether it catches up with the open calls only, knowing nothing
 * @param began when it began to catch up; empty once it has
 * @param shown in which state a call was shown last, told by the time of its change
 */
public record Watch(Cursor after, boolean openOnly, Optional<Instant> began, Map<UUID, Instant> shown) {

    /** Longer than any write transaction lives. */
    static final Duration OVERLAP = Duration.ofSeconds(30);

    /** Every open call, and then what happens. */
    public static Watch fromNow() {
        return new Watch(Cursor.START, true, Optional.empty(), Map.of());
    }

    /** What happened since the reader was shown this change. */
    public static Watch since(Cursor last) {
        return new Watch(before(last.at()), false, Optional.empty(), Map.of());
    }

    List<UUID> unseen(List<Cursor> changed) {
        return changed.stream()
                .filter(change -> !change.at().equals(shown.get(change.id())))
                .map(Cursor::id)
                .toList();
    }

    Watch next(List<Cursor> changed, Instant now) {
        var start = began.orElse(now);
        var seen = new HashMap<>(shown);
        changed.forEach(change -> seen.put(change.id(), change.at()));
        if (changed.size() == WatchDistress.MOST) {
            return new Watch(changed.get(changed.size() - 1), openOnly, Optional.of(start), Map.copyOf(seen));
        }
        var from = before(start);
        seen.values().removeIf(at -> at.isBefore(from.at()));
        return new Watch(from, false, Optional.empty(), Map.copyOf(seen));
    }

    private static Cursor before(Instant at) {
        return at.isBefore(Instant.EPOCH.plus(OVERLAP))
                ? Cursor.START
                : new Cursor(at.minus(OVERLAP), Cursor.START.id());
    }
}
