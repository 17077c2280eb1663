package org.perilune.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perilune.support.Actors.as;
import static org.perilune.support.Actors.id;
import static org.perilune.support.Actors.token;
import static org.perilune.support.Problems.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.perilune.kernel.Problem;
import org.perilune.support.GivenParticipants;

/** What the front door makes of bad input and of retries, shown on one operation that creates something. */
@QuarkusTest
class BadInputApiTest {

    private static final String CERTIFICATIONS = "/v1/clearance/certifications";

    @BeforeEach
    void participants() {
        GivenParticipants.active("nasa", "cnsa");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"ruleId\": }",
                "{\"ruleId\":\"A\",\"ruleId\":\"B\"}",
                "{\"ruleId\": 1e",
                "not json at all"
            })
    void what_is_no_json_is_malformed(String body) {
        assertRefused(file(body), Problem.MALFORMED_JSON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"ruleId\": 12}",
                "[]",
                "{\"counterparty\": \"not-an-id\"}",
                "{\"activities\": \"COMMERCIAL\"}",
                "{\"activities\": [\"PIRACY\"]}",
                "{\"activities\": [0]}",
                "{\"purpose\": \"a\\u0000b\"}",
                "{} {}"
            })
    void a_field_of_another_type_or_form_is_refused(String body) {
        assertRefused(file(body), Problem.MALFORMED_FIELD);
    }

    @Test
    void an_unknown_field_is_refused_by_name() {
        var body = new java.util.HashMap<String, Object>(certification());
        body.put("urgent", true);
        var violations = assertRefused(
                        as("nasa").body(body).post(CERTIFICATIONS).then(), Problem.UNKNOWN_FIELD)
                .extract()
                .<List<Map<String, String>>>path("violations");
        assertThat(violations.get(0)).containsEntry("field", "urgent");
    }

    @Test
    void an_over_long_body_is_refused_before_it_is_read() {
        assertRefused(file("{\"purpose\": \"" + "x".repeat(600_000) + "\"}"), Problem.TOO_LARGE);
    }

    @Test
    void a_body_nested_without_end_is_refused() {
        var refused = file("[".repeat(5000)).extract();
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.asString()).doesNotContain("Exception", "jackson", "org.perilune");
    }

    @Test
    void a_missing_or_blank_field_is_named() {
        assertRefused(file("{}"), Problem.VALIDATION_FAILED);
        assertRefused(file(""), Problem.VALIDATION_FAILED);
        assertRefused(file("null"), Problem.VALIDATION_FAILED);
    }

    @Test
    void another_media_type_is_refused() {
        assertRefused(
                RestAssured.given()
                        .auth()
                        .oauth2(token("nasa"))
                        .contentType("text/xml")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .body("<ruleId/>")
                        .post(CERTIFICATIONS)
                        .then(),
                Problem.UNSUPPORTED_MEDIA_TYPE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "with space in it", "\u00fcml\u00e4ut-key-123"})
    void a_key_that_is_no_key_is_refused(String key) {
        assertRefused(
                as("nasa", key).body(certification()).post(CERTIFICATIONS).then(), Problem.IDEMPOTENCY_KEY_MISSING);
    }

    @Test
    void a_limit_or_cursor_out_of_bounds_is_refused() {
        assertRefused(as("nasa").get(CERTIFICATIONS + "?limit=0").then(), Problem.MALFORMED_REQUEST);
        assertRefused(as("nasa").get(CERTIFICATIONS + "?limit=201").then(), Problem.MALFORMED_REQUEST);
        assertRefused(as("nasa").get(CERTIFICATIONS + "?cursor=forged").then(), Problem.MALFORMED_REQUEST);
    }

    @Test
    void no_token_and_no_good_token_are_refused_alike() {
        for (var bad : List.of(
                "",
                ".",
                "..",
                "abc",
                "a.b.c",
                token("nasa") + "x",
                token("nasa").substring(10),
                forged())) {
            assertRefused(
                    RestAssured.given()
                            .auth()
                            .oauth2(bad)
                            .get("/v1/participants")
                            .then(),
                    Problem.UNAUTHENTICATED);
        }
        assertRefused(RestAssured.given().get("/v1/participants").then(), Problem.UNAUTHENTICATED);
    }

    @Test
    void a_stale_version_and_a_missing_one_are_told_apart() {
        var filed = as("nasa")
                .body(certification())
                .post(CERTIFICATIONS)
                .then()
                .statusCode(201)
                .extract();
        var path = filed.header("Location") + "/withdraw";
        assertRefused(as("nasa").post(path).then(), Problem.PRECONDITION_REQUIRED);
        assertRefused(as("nasa").header("If-Match", "\"99\"").post(path).then(), Problem.STALE_VERSION);
        as("nasa").header("If-Match", filed.header("ETag")).post(path).then().statusCode(200);
    }

    /** The stranger's 404 comes before 412 and 428, and is the same bytes for what is hidden and what is not there. */
    @Test
    @Tag("R-01")
    void hidden_equals_absent_with_and_without_a_version() {
        var hidden = as("nasa").body(certification()).post(CERTIFICATIONS).header("Location");
        for (var absent : List.of(CERTIFICATIONS + "/" + UUID.randomUUID(), CERTIFICATIONS + "/not-an-id")) {
            assertThat(shape(as("cnsa").get(hidden))).isEqualTo(shape(as("cnsa").get(absent)));
            assertThat(shape(as("cnsa").post(hidden + "/withdraw")))
                    .isEqualTo(shape(as("cnsa").post(absent + "/withdraw")));
            assertThat(shape(as("cnsa").header("If-Match", "\"0\"").post(hidden + "/withdraw")))
                    .isEqualTo(shape(as("cnsa").header("If-Match", "\"0\"").post(absent + "/withdraw")))
                    .contains("404");
        }
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        var key = UUID.randomUUID().toString();
        as("nasa", key).body(certification()).post(CERTIFICATIONS).then().statusCode(201);
        assertRefused(
                as("nasa", key).body(certification()).post(CERTIFICATIONS).then(), Problem.IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    void a_refused_request_leaves_its_key_free() {
        var key = UUID.randomUUID().toString();
        assertRefused(as("nasa", key).body(Map.of()).post(CERTIFICATIONS).then(), Problem.VALIDATION_FAILED);
        as("nasa", key).body(certification()).post(CERTIFICATIONS).then().statusCode(201);
    }

    @Test
    @Tag("R-21")
    void fifty_replays_at_once_have_one_effect_and_fifty_identical_answers() throws Exception {
        var key = UUID.randomUUID().toString();
        var body = certification();
        var retries = new ArrayList<Callable<String>>();
        for (int i = 0; i < 50; i++) {
            retries.add(() -> {
                while (true) {
                    var answer = as("nasa", key).body(body).post(CERTIFICATIONS);
                    if (answer.statusCode() != Problem.REQUEST_IN_FLIGHT.status()) {
                        return shape(answer) + answer.header("Location") + answer.header("ETag");
                    }
                }
            });
        }
        var threads = Executors.newFixedThreadPool(25);
        var answers = new java.util.HashSet<String>();
        for (var done : threads.invokeAll(retries)) {
            answers.add(done.get());
        }
        threads.shutdown();
        assertThat(answers).hasSize(1);
        assertThat(answers.iterator().next()).startsWith("201");
        List<String> purposes =
                as("nasa").get(CERTIFICATIONS + "?limit=200").then().extract().path("items.purpose");
        assertThat(purposes.stream().filter(body.get("purpose")::equals)).hasSize(1);
    }

    private static ValidatableResponse file(String body) {
        return as("nasa")
                .contentType(ContentType.JSON)
                .body(body)
                .post(CERTIFICATIONS)
                .then();
    }

    private static Map<String, Object> certification() {
        return Map.of(
                "ruleId",
                "US-WOLF-1",
                "counterparty",
                id("cnsa"),
                "activities",
                List.of("RESCUE_PLANNING"),
                "purpose",
                "bad input " + UUID.randomUUID());
    }

    /** Everything of an answer but its date and its trace. */
    private static String shape(Response answer) {
        var headers = answer.headers().asList().stream()
                .filter(header -> !header.getName().equalsIgnoreCase("Trace-Id"))
                .filter(header -> !header.getName().equalsIgnoreCase("Date"))
                .filter(header -> !header.getName().equalsIgnoreCase("Location"))
                .map(Object::toString)
                .sorted()
                .toList();
        return answer.statusCode() + " " + headers + " " + answer.asString();
    }

    /** A token that says everything right and is signed by nobody. */
    private static String forged() {
        var parts = token("nasa").split("\\.");
        return parts[0] + "." + parts[1] + "." + "A".repeat(342);
    }
}
