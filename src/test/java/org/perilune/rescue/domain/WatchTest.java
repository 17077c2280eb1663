package org.perilune.rescue.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.perilune.kernel.Cursor;

class WatchTest {

    private static final Instant NOW = Instant.parse("2034-03-03T04:00:00Z");

    @Test
    void what_was_shown_is_not_shown_again_until_it_changes() {
        var change = change(NOW.minusSeconds(5));
        var watch = Watch.fromNow().next(List.of(change), NOW);
        var later = new Cursor(NOW.plusSeconds(1), change.id());
        assertThat(watch.unseen(List.of(change))).isEmpty();
        assertThat(watch.unseen(List.of(later))).containsExactly(change.id());
    }

    @Test
    void a_change_that_was_committed_late_is_still_found() {
        var watch = Watch.fromNow().next(List.of(), NOW);
        var late = change(NOW.minusSeconds(20));
        assertThat(late.at()).isAfter(watch.after().at());
        assertThat(watch.unseen(List.of(late))).containsExactly(late.id());
    }

    @Test
    void a_reader_with_much_to_catch_up_with_goes_on_page_by_page_and_then_back_to_where_it_began() {
        var page = IntStream.range(0, WatchDistress.MOST)
                .mapToObj(number -> change(NOW.minusSeconds(500 - number)))
                .toList();
        var midway = Watch.fromNow().next(page, NOW);
        assertThat(midway.after()).isEqualTo(page.get(WatchDistress.MOST - 1));
        assertThat(midway.openOnly()).isTrue();

        var done = midway.next(List.of(), NOW.plusSeconds(3));
        assertThat(done.after().at()).isEqualTo(NOW.minus(Watch.OVERLAP));
        assertThat(done.openOnly()).isFalse();
    }

    @Test
    void what_no_look_can_find_again_is_forgotten() {
        var old = change(NOW.minusSeconds(31));
        var fresh = change(NOW.minusSeconds(29));
        assertThat(Watch.fromNow().next(List.of(old, fresh), NOW).shown()).containsOnlyKeys(fresh.id());
    }

    @Test
    void a_cursor_before_all_time_starts_at_the_beginning() {
        assertThat(Watch.since(new Cursor(Instant.MIN, UUID.randomUUID())).after())
                .isEqualTo(Cursor.START);
    }

    private static Cursor change(Instant at) {
        return new Cursor(at, UUID.randomUUID());
    }
}
