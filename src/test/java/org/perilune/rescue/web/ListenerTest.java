package org.perilune.rescue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.perilune.kernel.Cursor;
import org.perilune.rescue.domain.Watch;
import org.perilune.rescue.domain.WatchDistress.Look;

class ListenerTest {

    private static final Instant OPENED = Instant.parse("2034-03-03T04:00:00Z");
    private static final Duration LIFETIME = Duration.ofMinutes(15);

    private final List<Watch> asked = new ArrayList<>();

    @Test
    void a_stream_ends_with_its_token() {
        var listener = new Listener(Watch.fromNow(), OPENED.plusSeconds(60), LIFETIME);
        look(listener, OPENED);
        look(listener, OPENED.plusMillis(59_999));
        assertThat(listener.open()).isTrue();
        look(listener, OPENED.plusSeconds(60));
        assertThat(listener.open()).isFalse();
    }

    @Test
    void a_stream_whose_token_has_expired_before_the_first_look_shows_nothing() {
        var listener = new Listener(Watch.fromNow(), OPENED.minusSeconds(1), LIFETIME);
        look(listener, OPENED);
        assertThat(listener.open()).isFalse();
    }

    @Test
    void a_stream_ends_after_its_lifetime_however_long_its_token_is_good() {
        var listener = new Listener(Watch.fromNow(), OPENED.plus(Duration.ofDays(1)), LIFETIME);
        look(listener, OPENED);
        look(listener, OPENED.plus(LIFETIME).minusMillis(1));
        assertThat(listener.open()).isTrue();
        look(listener, OPENED.plus(LIFETIME));
        assertThat(listener.open()).isFalse();
    }

    @Test
    void each_look_goes_on_where_the_one_before_stopped() {
        var next = Watch.since(new Cursor(OPENED, Cursor.START.id()));
        var listener = new Listener(Watch.fromNow(), OPENED.plusSeconds(60), LIFETIME);
        listener.news(watch -> said(watch, next, OPENED));
        listener.news(watch -> said(watch, next, OPENED));
        assertThat(asked).containsExactly(Watch.fromNow(), next);
    }

    private void look(Listener listener, Instant at) {
        assertThat(listener.news(watch -> said(watch, watch, at))).isEmpty();
    }

    private Look said(Watch watch, Watch next, Instant at) {
        asked.add(watch);
        return new Look(List.of(), next, at);
    }
}
