package org.perilune.events.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

    @Test
    void a_receiver_has_more_than_a_day_to_come_back() {
        assertThat(RetrySchedule.whole()).isGreaterThan(Duration.ofHours(24));
    }

    @Test
    void the_waits_grow_and_come_to_an_end() {
        var before = Duration.ZERO;
        int failures = 1;
        for (; RetrySchedule.after(failures).isPresent(); failures++) {
            assertThat(RetrySchedule.after(failures).orElseThrow()).isGreaterThan(before);
            before = RetrySchedule.after(failures).orElseThrow();
        }
        assertThat(failures).isEqualTo(8);
    }
}
