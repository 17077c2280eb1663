package org.perilune.settlement.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perilune.support.Problems.assertRefused;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.perilune.kernel.Interval;
import org.perilune.kernel.Problem;
import org.perilune.settlement.SettlementProblems;

class SettlementPolicyTest {

    private static final Instant MARCH = Instant.parse("2034-03-01T00:00:00Z");
    private static final Instant APRIL = Instant.parse("2034-04-01T00:00:00Z");
    private static final Interval NEXT = new Interval(MARCH, APRIL);

    @Test
    void a_period_closes_at_the_very_instant_it_is_over_and_no_sooner() {
        assertThat(SettlementPolicy.mayCloseNow(Optional.of(MARCH), NEXT, Optional.empty(), APRIL)
                        .allowed())
                .isTrue();
        refused(Optional.empty(), APRIL.minusNanos(1000), SettlementProblems.PERIOD_NOT_OVER);
    }

    @Test
    void naming_a_closed_period_is_told_apart_from_naming_none() {
        refused(Optional.of(MARCH), APRIL, SettlementProblems.PERIOD_ALREADY_CLOSED);
        refused(Optional.of(MARCH.minusSeconds(1)), APRIL, SettlementProblems.PERIOD_ALREADY_CLOSED);
        refused(Optional.of(APRIL.minusSeconds(1)), APRIL, SettlementProblems.NOT_A_PERIOD_END);
        refused(Optional.of(APRIL.plusSeconds(1)), APRIL, SettlementProblems.NOT_A_PERIOD_END);
    }

    private static void refused(Optional<Instant> named, Instant now, Problem problem) {
        assertRefused(
                () -> SettlementPolicy.mayCloseNow(Optional.of(MARCH), NEXT, named, now)
                        .orRefuse(),
                problem);
    }
}
