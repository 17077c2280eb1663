package org.perilune.kernel.web;

/**
 * What one participant may still ask for: a bucket that holds a minute's worth and fills steadily, counted in whole
 * nanoseconds. Time is a monotonic counter of this machine, not the market's.
 */
final class Allowance {

    static final long WINDOW = 60_000_000_000L;

    private long limit;
    private long fullAt;

    /**
     * @param remaining how many more may be asked at once now
     * @param resetSeconds until the whole minute's worth is there again
     * @param waitSeconds until the next may be asked; 0 when this one may
     */
    record Verdict(long limit, long remaining, long resetSeconds, long waitSeconds) {

        boolean allowed() {
            return waitSeconds == 0;
        }
    }

    synchronized Verdict ask(int perMinute, long now) {
        long cost = WINDOW / perMinute;
        if (limit != perMinute || fullAt - now < 0) {
            fullAt = now;
            limit = perMinute;
        }
        long after = fullAt + cost - now;
        if (after > WINDOW) {
            return new Verdict(limit, 0, seconds(fullAt - now), seconds(after - WINDOW));
        }
        fullAt += cost;
        return new Verdict(limit, (WINDOW - after) / cost, seconds(after), 0);
    }

    /** Rounded up: who waits so long is not turned away again. */
    private static long seconds(long nanos) {
        return (nanos + 999_999_999L) / 1_000_000_000L;
    }
}
