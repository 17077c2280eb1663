package org.perilune.metering.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class UsageTest {

    private final Usage usage = new Usage(new Usage.Key(UUID.randomUUID(), UUID.randomUUID()), 100);

    @Test
    void readings_fill_a_booking_to_the_last_tick_and_no_further() {
        assertThat(usage.report(60)).isTrue();
        assertThat(usage.report(41)).isFalse();
        assertThat(usage.report(40)).isTrue();
        assertThat(usage.left()).isZero();
        assertThat(usage.report(1)).isFalse();
    }

    @Test
    void a_figure_so_large_that_it_would_wrap_around_is_too_much() {
        usage.report(99);
        assertThat(usage.report(Long.MAX_VALUE)).isFalse();
        assertThat(usage.left()).isEqualTo(1);
    }

    @Test
    void what_was_not_used_is_free_again() {
        usage.report(100);
        usage.release(30);
        assertThat(usage.report(30)).isTrue();
    }

    @Test
    void each_accrual_learns_what_was_accrued_before_it() {
        usage.report(100);
        assertThat(usage.accrue(40)).isZero();
        assertThat(usage.accrue(0)).isEqualTo(40);
        assertThat(usage.accrue(60)).isEqualTo(40);
    }
}
