package org.perilune.rescue.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perilune.support.Actors.as;
import static org.perilune.support.Actors.id;
import static org.perilune.support.Actors.stranger;
import static org.perilune.support.GivenRescue.raised;
import static org.perilune.support.Problems.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perilune.kernel.Cursor;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.Problem;
import org.perilune.support.Actors;
import org.perilune.support.GivenParticipants;

@QuarkusTest
@Tag("R-46")
class DistressStreamApiTest {

    private static final String STREAM = "/v1/distress-calls/stream";

    @Inject
    OpenStreams streams;

    private final List<HeardStream> heard = new ArrayList<>();

    @BeforeEach
    void participants_of_both_sides() {
        GivenParticipants.active("nasa", "esa", "cnsa");
    }

    @AfterEach
    void hang_up() {
        heard.forEach(HeardStream::close);
    }

    @Test
    void a_listener_is_shown_open_calls_at_once_and_then_each_change_once() throws InterruptedException {
        var before = raised("nasa", Map.of("nature", "suit leak", "personal", Map.of("name", "nobody's business")));
        var stream = listen("cnsa", null);
        await(() -> stream.times(before, "RAISED") == 1);

        var after = raised("nasa", Map.of("nature", "fire"));
        await(() -> stream.times(after, "RAISED") == 1);
        as("esa").body("").post(after + "/acknowledge").then().statusCode(200);
        await(() -> stream.times(after, "ACKNOWLEDGED") == 1);

        Thread.sleep(1_500); // several more looks of the stream: none repeats what was shown
        assertThat(stream.times(before, "RAISED")).isEqualTo(1);
        assertThat(stream.times(after, "RAISED")).isEqualTo(1);
        assertThat(stream.lines()).contains("event:distress").noneMatch(line -> line.contains("nobody's business"));
    }

    @Test
    void who_comes_back_with_the_last_id_hears_what_ended_meanwhile() throws InterruptedException {
        var call = raised("nasa", Map.of("nature", "lost contact"));
        var first = listen("cnsa", null);
        await(() -> first.times(call, "RAISED") == 1);
        var last = first.lastId();
        first.close();

        as("nasa").body("").post(call + "/cancel").then().statusCode(200);
        var second = listen("cnsa", last);
        await(() -> second.times(call, "CANCELLED") == 1);
    }

    @Test
    void a_last_id_far_ahead_keeps_nobody_from_hearing_what_happens_now() throws InterruptedException {
        var stream = listen("cnsa", new Cursor(Instant.MAX, UUID.randomUUID()).encoded());
        var call = raised("nasa", Map.of("nature", "fire"));
        await(() -> stream.times(call, "RAISED") == 1);
    }

    @Test
    void who_hangs_up_leaves_nothing_behind() throws InterruptedException {
        var listener = new ParticipantId(id(stranger(22)));
        var stream = listen(stranger(22), null);
        await(() -> streams.of(listener) == 1);
        stream.close();
        await(() -> streams.of(listener) == 0);
    }

    /** The pool has sixteen connections: were each stream to keep one, nobody could call for help. */
    @Test
    void more_listeners_than_connections_keep_nobody_from_calling() throws InterruptedException {
        for (int listener = 0; listener < OpenStreams.MOST; listener++) {
            for (var actor : List.of("nasa", "esa", "cnsa")) {
                listen(actor, null);
            }
        }
        var call = raised("esa", Map.of("nature", "power failure"));
        for (var stream : heard) {
            await(() -> stream.times(call, "RAISED") == 1);
        }
    }

    @Test
    void one_stream_too_many_ends_the_oldest() throws InterruptedException {
        var oldest = listen(stranger(21), null);
        for (int more = 0; more < OpenStreams.MOST; more++) {
            listen(stranger(21), null);
        }
        await(oldest::ended);
        assertThat(heard.stream().filter(HeardStream::ended)).containsExactly(oldest);
        assertThat(streams.of(new ParticipantId(id(stranger(21))))).isEqualTo(OpenStreams.MOST);
    }

    @Test
    void nobody_listens_without_a_token_or_as_an_officer_or_from_nowhere() {
        assertRefused(RestAssured.given().get(STREAM).then(), Problem.UNAUTHENTICATED);
        assertRefused(
                RestAssured.given()
                        .auth()
                        .oauth2(Actors.token("esa-officer"))
                        .get(STREAM)
                        .then(),
                Problem.INSUFFICIENT_SCOPE);
        assertRefused(as("esa").header("Last-Event-ID", "yesterday").get(STREAM).then(), Problem.MALFORMED_REQUEST);
    }

    private HeardStream listen(String actor, String lastId) {
        var stream = HeardStream.open(STREAM, actor, lastId);
        heard.add(stream);
        return stream;
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int look = 0; look < 200 && !condition.getAsBoolean(); look++) {
            Thread.sleep(50);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
