package org.perilune.rescue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.perilune.support.Actors.as;
import static org.perilune.support.GivenRescue.raised;
import static org.perilune.support.Problems.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perilune.kernel.Cursor;
import org.perilune.kernel.Problem;
import org.perilune.support.Actors;
import org.perilune.support.FakeClock;
import org.perilune.support.GivenParticipants;

/** Nothing said twice, at once or in a strange form is lost. */
@QuarkusTest
class DistressRepeatApiTest {

    @Inject
    FakeClock clock;

    @AfterEach
    void the_clock_goes_back() {
        clock.reset();
    }

    @BeforeEach
    void participants_of_both_sides() {
        GivenParticipants.active("nasa", "esa", "cnsa", "roscosmos");
    }

    @Test
    void other_words_under_the_key_of_an_open_call_are_appended_to_it() {
        var key = UUID.randomUUID().toString();
        var first = location(key, "suit leak");
        assertThat(location(key, "suit leak, now two of us")).isEqualTo(first);
        assertThat(location(key, "suit leak, now two of us")).isEqualTo(first);
        as("esa")
                .get(first)
                .then()
                .body("entries.kind", contains("RAISED", "UPDATE"))
                .body("entries[1].verbatim", equalTo("suit leak, now two of us"))
                .body("entries[1].flags", hasItem("other-words-under-a-known-key"));
        assertThat(location(key, "suit leak")).isEqualTo(first);
    }

    @Test
    void other_words_under_the_key_of_a_call_that_has_ended_are_a_call_of_their_own() {
        var key = UUID.randomUUID().toString();
        var first = location(key, "suit leak");
        as("esa").body("").post(first + "/cancel").then().statusCode(200);
        var second = location(key, "hull breach");
        assertThat(second).isNotEqualTo(first);
        assertThat(location(key, "hull breach")).isEqualTo(second);
        assertThat(location(key, "suit leak")).isEqualTo(first);
    }

    @Test
    void the_same_words_without_a_key_are_a_new_call_once_the_first_has_ended() {
        var words = "MAYDAY " + UUID.randomUUID();
        var first = locationWithoutKey(words);
        assertThat(locationWithoutKey(words)).isEqualTo(first);
        as("esa").body("").post(first + "/cancel").then().statusCode(200);
        assertThat(locationWithoutKey(words)).isNotEqualTo(first);
    }

    @Test
    void an_update_said_twice_with_one_key_is_said_once() {
        var call = raised("esa", Map.of("nature", "fire"));
        var key = UUID.randomUUID().toString();
        as("cnsa", key).body("smoke seen").post(call + "/updates").then().statusCode(200);
        as("cnsa", key)
                .body("smoke seen")
                .post(call + "/updates")
                .then()
                .statusCode(200)
                .body("entries.kind", contains("RAISED", "UPDATE"));
        as("cnsa", key).body("flames seen").post(call + "/updates").then().body("entries.size()", equalTo(3));
    }

    /** By time of commit, not of beginning: a reader past the one would otherwise never hear of the other. */
    @Test
    void every_change_moves_a_call_to_the_end_of_the_list() {
        var call = raised("nasa", Map.of("nature", "fire"));
        clock.advance(Duration.ofMinutes(5));
        var ahead = changedAt(as("cnsa").body("first").post(call + "/updates"));
        clock.reset();
        var behind = changedAt(as("cnsa").body("second").post(call + "/updates"));
        assertThat(behind).isAfter(ahead);
    }

    @Test
    void a_cursor_from_beyond_all_time_breaks_nothing() {
        for (var far : List.of(Instant.MIN, Instant.MAX)) {
            as("esa")
                    .get("/v1/distress-calls?cursor=" + new Cursor(far, UUID.randomUUID()).encoded())
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void an_acknowledgement_on_its_way_does_not_undo_an_offer() {
        var call = raised("nasa", Map.of("nature", "fire"));
        var moves = List.of("acknowledge", "offer", "acknowledge", "offer").stream()
                .map(move -> CompletableFuture.runAsync(() -> as(move.equals("offer") ? "cnsa" : "esa")
                        .body("")
                        .post(call + "/" + move)
                        .then()
                        .statusCode(200)))
                .toList();
        moves.forEach(CompletableFuture::join);
        as("nasa").get(call).then().body("state", equalTo("ASSISTING")).body("entries.size()", equalTo(5));
    }

    @Test
    void half_a_character_and_a_strange_media_type_are_no_reason_to_refuse() {
        for (var body : List.of("{\"nature\": \"\\ud800\", \"\\udc00\": 1, \"\\u0000\": 2}", "\\ud83d", "<sos/>")) {
            var call = RestAssured.given()
                    .auth()
                    .oauth2(Actors.token("esa"))
                    .header("Content-Type", "application/x-morse")
                    .accept("text/plain")
                    .body(body.getBytes(StandardCharsets.UTF_8))
                    .post("/v1/distress-calls")
                    .then()
                    .statusCode(201)
                    .extract()
                    .header("Location");
            as("cnsa").get(call).then().statusCode(200).body("flags", not(empty()));
        }
    }

    @Test
    void too_much_is_refused_and_so_is_a_forged_token() {
        assertRefused(
                as("esa").body("x".repeat(600_000)).post("/v1/distress-calls").then(), Problem.TOO_LARGE);
        assertRefused(
                RestAssured.given()
                        .auth()
                        .oauth2(Actors.token("esa") + "x")
                        .body("MAYDAY")
                        .post("/v1/distress-calls")
                        .then(),
                Problem.UNAUTHENTICATED);
    }

    private static Instant changedAt(Response answer) {
        return Instant.parse(answer.then().statusCode(200).extract().path("changedAt"));
    }

    private static String location(String key, String words) {
        return as("esa", key)
                .body(words)
                .post("/v1/distress-calls")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static String locationWithoutKey(String words) {
        return RestAssured.given()
                .auth()
                .oauth2(Actors.token("esa"))
                .body(words)
                .post("/v1/distress-calls")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }
}
