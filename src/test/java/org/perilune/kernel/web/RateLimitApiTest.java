package org.perilune.kernel.web;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.perilune.support.Actors.token;
import static org.perilune.support.Problems.assertRefused;
import static org.perilune.support.SuiteRateLimits.LIMITED;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.perilune.kernel.Problem;
import org.perilune.support.SuiteRateLimits;

@QuarkusTest
class RateLimitApiTest {

    @Test
    void whoever_asks_too_fast_is_told_when_to_come_back_and_distress_is_never_turned_away() {
        get(LIMITED)
                .statusCode(200)
                .header("RateLimit-Policy", equalTo("\"participant\";q=30;w=60"))
                .header("RateLimit", startsWith("\"participant\";r=29;t="));
        var answer = get(LIMITED);
        for (int i = 0; i < 4 * SuiteRateLimits.PER_MINUTE && answer.extract().statusCode() == 200; i++) {
            answer = get(LIMITED); // while it asks, its allowance fills again, but more slowly
        }
        assertRefused(answer, Problem.TOO_MANY_REQUESTS)
                .header("Retry-After", Integer::valueOf, greaterThan(0))
                .header("RateLimit", startsWith("\"participant\";r=0;t="));
        RestAssured.given()
                .auth()
                .oauth2(token(LIMITED))
                .contentType("application/json")
                .body(Map.of("nature", "a suit leak"))
                .post("/v1/distress-calls")
                .then()
                .statusCode(201);
        get("esa").statusCode(200).header("RateLimit", nullValue());
    }

    private static ValidatableResponse get(String actor) {
        return RestAssured.given()
                .auth()
                .oauth2(token(actor))
                .get("/v1/participants")
                .then();
    }
}
