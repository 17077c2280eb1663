package org.perilune.bridge.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.perilune.kernel.Interval;

class FreeWindowsTest {

    private static final Instant DAY = Instant.parse("2034-03-03T00:00:00Z");
    private static final Duration GRID = Duration.ofMinutes(15);

    @Test
    void what_is_free_is_as_long_as_it_can_be() {
        var busy = hours(6, 9);
        assertThat(FreeWindows.of(hours(0, 24), GRID, part -> !part.overlaps(busy)))
                .containsExactly(hours(0, 6), hours(9, 24));
    }

    @Test
    void a_window_starts_and_ends_on_the_grid() {
        var within = new Interval(DAY.plusSeconds(60), DAY.plus(Duration.ofMinutes(59)));
        assertThat(FreeWindows.of(within, GRID, part -> true))
                .containsExactly(new Interval(DAY.plus(GRID), DAY.plus(Duration.ofMinutes(45))));
    }

    @Test
    void where_nothing_is_free_nothing_is_found() {
        assertThat(FreeWindows.of(hours(0, 24), GRID, part -> false)).isEmpty();
        assertThat(FreeWindows.of(new Interval(DAY, DAY.plusSeconds(60)), GRID, part -> true))
                .isEmpty();
    }

    @Test
    void no_free_cell_is_missed_and_no_busy_one_is_shown() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            var busy = busy(random);
            var found = FreeWindows.of(hours(0, 24), GRID, part -> busy.stream().noneMatch(part::overlaps));
            for (int cell = 0; cell < 96; cell++) {
                var one = new Interval(DAY.plus(GRID.multipliedBy(cell)), DAY.plus(GRID.multipliedBy(cell + 1)));
                boolean shown = found.stream().anyMatch(window -> window.contains(one));
                assertThat(shown)
                        .as("seed %d, round %d, %s", seed, round, one)
                        .isEqualTo(busy.stream().noneMatch(one::overlaps));
            }
        }
    }

    @Test
    void what_lies_between_the_windows_is_the_rest() {
        assertThat(FreeWindows.between(hours(0, 24), List.of(hours(0, 6), hours(9, 20))))
                .containsExactly(hours(6, 9), hours(20, 24));
        assertThat(FreeWindows.between(hours(0, 24), List.of(hours(0, 24)))).isEmpty();
    }

    private static List<Interval> busy(Random random) {
        var busy = new ArrayList<Interval>();
        for (int i = random.nextInt(6); i > 0; i--) {
            var start = DAY.plus(Duration.ofMinutes(random.nextInt(1440)));
            busy.add(new Interval(start, start.plus(Duration.ofMinutes(1 + random.nextInt(200)))));
        }
        return busy;
    }

    private static Interval hours(int from, int until) {
        return new Interval(DAY.plus(Duration.ofHours(from)), DAY.plus(Duration.ofHours(until)));
    }
}
