package org.perilune.rescue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.perilune.support.Actors.anonymous;
import static org.perilune.support.Actors.as;
import static org.perilune.support.Problems.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.perilune.kernel.Problem;
import org.perilune.support.GivenParticipants;

@QuarkusTest
class DistressApiTest {

    @BeforeEach
    void participants_of_both_sides() {
        GivenParticipants.active("nasa", "esa", "cnsa", "roscosmos");
    }

    /** No agreement joins NASA and CNSA, and a rule bars their commerce. None of it is asked. */
    @Test
    @Tag("R-46")
    void nasa_calls_and_cnsa_offers_a_haven_though_no_agreement_joins_them() {
        var call = raised("nasa", Map.of("nature", "suit leak " + UUID.randomUUID(), "persons", Map.of("count", 2)));
        as("cnsa-rescue-coordinator")
                .body(Map.of("message", "received"))
                .post(call + "/acknowledge")
                .then()
                .statusCode(200)
                .body("state", equalTo("ACKNOWLEDGED"));
        as("cnsa-rescue-coordinator")
                .body(Map.of("message", "haven free for two", "asset", "ILRS habitat"))
                .post(call + "/offer")
                .then()
                .statusCode(200)
                .body("state", equalTo("ASSISTING"));
        as("nasa-rescue-coordinator")
                .body(Map.of("message", "both safe"))
                .post(call + "/resolve")
                .then()
                .statusCode(200)
                .body("state", equalTo("RESOLVED"))
                .body("billable", equalTo(false))
                .body("settlement", equalTo("HUMANITARIAN"))
                .body("entries.kind", equalTo(List.of("RAISED", "ACKNOWLEDGED", "OFFER", "RESOLVED")));
    }

    @Test
    @Tag("R-46")
    void a_call_reaches_every_other_participant_on_its_channel_and_on_the_feed() {
        var call = raised("roscosmos", Map.of("nature", "airlock failure " + UUID.randomUUID()));
        for (var other : List.of("nasa", "esa", "cnsa")) {
            as(other).get(call).then().statusCode(200).body("state", equalTo("RAISED"));
            assertThat(typesAbout(other, call)).contains("org.perilune.distress.raised.v1");
        }
    }

    /** Truncated, of another kind, wrongly typed, empty, hostile: each is somebody calling for help. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "MAYDAY MAYDAY MAYDAY suit oxygen two persons",
                "{\"nature\": \"leak",
                "[1, 2, 3]",
                "null",
                "{\"persons\": \"two\"}",
                "{\"persons\": {\"count\": -1.5}}",
                "{\"nature\": 42, \"position\": [], \"lifeSupport\": {}}",
                "{\"helpUs\": true, \"nature\": \"fire\"}",
                "{\"nature\": \"\u0000\uFFFF'; drop table distress_call; --\"}"
            })
    void a_malformed_mayday_is_accepted_flagged_and_told_to_everybody(String body) {
        var call = as("esa")
                .body(body)
                .post("/v1/distress-calls")
                .then()
                .statusCode(201)
                .body("state", equalTo("RAISED"))
                .extract();
        List<String> flags = call.path("flags");
        assertThat(flags).isNotEmpty();
        as("cnsa").get(call.header("Location")).then().statusCode(200).body("flags", equalTo(flags));
    }

    @Test
    void a_repeat_answers_with_the_first() {
        var key = UUID.randomUUID().toString();
        var first = raisedWith(key, "fire in the galley").extract().header("Location");
        assertThat(raisedWith(key, "fire in the galley, again").extract().header("Location"))
                .isEqualTo(first);
    }

    @Test
    void a_call_without_a_key_is_accepted_and_its_words_said_again_are_the_same_call() {
        var words = "hull breach " + UUID.randomUUID();
        var first = withoutKey(words).statusCode(201).extract().header("Location");
        assertThat(withoutKey(words).statusCode(201).extract().header("Location"))
                .isEqualTo(first);
    }

    @Test
    void nobody_calls_without_a_token() {
        assertRefused(anonymous().body("MAYDAY").post("/v1/distress-calls").then(), Problem.UNAUTHENTICATED);
    }

    @Test
    void a_strangers_cancellation_is_refused_and_stays_on_record() {
        var call = raised("esa", Map.of("nature", "lost rover " + UUID.randomUUID()));
        assertRefused(as("cnsa").body("").post(call + "/cancel").then(), RescueProblems.NOT_THE_RAISER);
        as("esa")
                .get(call)
                .then()
                .body("state", equalTo("RAISED"))
                .body("entries.kind", hasItem("CANCELLATION_REFUSED"));
        as("esa").body("").post(call + "/cancel").then().statusCode(200).body("state", equalTo("CANCELLED"));
    }

    @Test
    void what_has_ended_is_not_acknowledged_and_still_takes_updates() {
        var call = raised("esa", Map.of("nature", "false alarm " + UUID.randomUUID()));
        as("esa").body("").post(call + "/cancel").then().statusCode(200);
        assertRefused(as("cnsa").body("").post(call + "/acknowledge").then(), Problem.ILLEGAL_TRANSITION)
                .body("allowedActions", equalTo(List.of("update")));
        as("cnsa").body("we saw it too").post(call + "/updates").then().statusCode(200);
    }

    @Test
    void a_planner_does_not_coordinate() {
        var call = raised("esa", Map.of("nature", "test " + UUID.randomUUID()));
        assertRefused(as("cnsa-planner").body("").post(call + "/acknowledge").then(), Problem.INSUFFICIENT_SCOPE);
    }

    @Test
    void what_is_personal_is_shown_to_the_raiser_and_to_helpers_only() {
        var call =
                raised("nasa", Map.of("nature", "injury " + UUID.randomUUID(), "personal", Map.of("name", "somebody")));
        as("nasa").get(call).then().body("entries[0].personal", equalTo("{\"name\":\"somebody\"}"));
        as("cnsa").get(call).then().body("entries[0].personal", nullValue());
        as("cnsa").body("").post(call + "/offer").then().statusCode(200);
        as("cnsa").get(call).then().body("entries[0].personal", equalTo("{\"name\":\"somebody\"}"));
        as("esa").get(call).then().body("entries[0].personal", nullValue());
    }

    @Test
    void an_onlooker_may_report_something_personal_without_being_let_in() {
        var call = raised("nasa", Map.of("nature", "injury " + UUID.randomUUID()));
        as("esa")
                .body(Map.of("personal", Map.of("health", "conscious")))
                .post(call + "/updates")
                .then()
                .statusCode(200)
                .body("entries[1].personal", nullValue());
        as("nasa").get(call).then().body("entries[1].personal", equalTo("{\"health\":\"conscious\"}"));
    }

    @Test
    @Tag("R-01")
    void the_operator_and_an_officer_have_no_part_in_it() {
        var call = raised("esa", Map.of("nature", "test " + UUID.randomUUID()));
        assertRefused(as("operator").get(call).then(), Problem.INSUFFICIENT_SCOPE);
        assertRefused(as("esa-officer").get(call).then(), Problem.INSUFFICIENT_SCOPE);
    }

    private static String raised(String actor, Map<String, Object> report) {
        return as(actor)
                .body(report)
                .post("/v1/distress-calls")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static ValidatableResponse raisedWith(String key, String nature) {
        return as("esa", key)
                .body(Map.of("nature", nature))
                .post("/v1/distress-calls")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse withoutKey(String words) {
        return io.restassured.RestAssured.given()
                .auth()
                .oauth2(org.perilune.support.Actors.token("esa"))
                .body(words)
                .post("/v1/distress-calls")
                .then();
    }

    private static List<String> typesAbout(String actor, String call) {
        var subject = call.substring(call.lastIndexOf('/') + 1);
        var types = new java.util.ArrayList<String>();
        String after = null;
        while (true) {
            var page = as(actor)
                    .get("/v1/events?limit=200" + (after == null ? "" : "&after=" + after))
                    .then()
                    .statusCode(200)
                    .extract();
            List<Map<String, Object>> found = page.path("items");
            if (found.isEmpty()) {
                return types;
            }
            found.stream()
                    .filter(event -> event.get("subject").equals(subject))
                    .forEach(event -> types.add((String) event.get("type")));
            after = page.path("next");
        }
    }
}
