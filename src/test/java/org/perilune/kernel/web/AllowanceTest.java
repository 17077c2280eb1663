package org.perilune.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AllowanceTest {

    private static final long SECOND = 1_000_000_000L;

    private final Allowance allowance = new Allowance();

    @Test
    void a_minutes_worth_may_be_asked_at_once_and_not_one_more() {
        for (int left = 59; left >= 0; left--) {
            var verdict = allowance.ask(60, 0);
            assertThat(verdict.allowed()).isTrue();
            assertThat(verdict.remaining()).isEqualTo(left);
        }
        assertThat(allowance.ask(60, 0)).isEqualTo(new Allowance.Verdict(60, 0, 60, 1));
    }

    @Test
    void whoever_waits_as_long_as_it_is_told_is_let_through() {
        for (int i = 0; i < 60; i++) {
            allowance.ask(60, 0);
        }
        long wait = allowance.ask(60, SECOND / 3).waitSeconds();
        assertThat(allowance.ask(60, SECOND / 3 + wait * SECOND).allowed()).isTrue();
    }

    @Test
    void in_no_minute_is_more_let_through_than_two_minutes_worth() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var passed = new java.util.ArrayList<Long>();
        for (long now = -10 * SECOND, i = 0; i < 20_000; i++, now += random.nextInt(50_000_000)) {
            if (allowance.ask(100, now).allowed()) {
                passed.add(now);
            }
        }
        for (int i = 0; i + 200 < passed.size(); i++) {
            assertThat(passed.get(i + 200) - passed.get(i))
                    .as("seed %d", seed)
                    .isGreaterThanOrEqualTo(Allowance.WINDOW);
        }
        assertThat(passed).hasSizeGreaterThan(200);
    }
}
