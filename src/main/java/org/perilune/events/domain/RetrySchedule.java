package org.perilune.events.domain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When a failed delivery is tried again: the schedule Standard Webhooks recommends, a day and a half in all. */
final class RetrySchedule {

    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(18));

    private RetrySchedule() {}

    /** How long to wait after so many failures in a row; empty when it is time to stop. */
    static Optional<Duration> after(int failures) {
        return failures > WAITS.size() ? Optional.empty() : Optional.of(WAITS.get(failures - 1));
    }

    static Duration whole() {
        return WAITS.stream().reduce(Duration.ZERO, Duration::plus);
    }
}
