package org.perilune.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.perilune.support.Actors.as;
import static org.perilune.support.Actors.id;
import static org.perilune.support.Problems.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perilune.kernel.Problem;
import org.perilune.support.FakeClock;
import org.perilune.support.GivenParticipants;
import org.perilune.support.GivenRules;

@QuarkusTest
class ClearanceApiTest {

    @Inject
    FakeClock time;

    @BeforeEach
    void participants_of_both_sides() {
        GivenParticipants.active("nasa", "esa", "cnsa", "roscosmos");
    }

    @AfterEach
    void back_to_the_databases_time() {
        time.reset();
    }

    @Test
    @Tag("R-04")
    void nasa_and_cnsa_need_a_certification_whoever_asks() {
        for (var pair : List.of(List.of("nasa", "cnsa"), List.of("cnsa", "nasa"))) {
            decision(pair.get(0), pair.get(1), "COMMERCIAL")
                    .body("effect", equalTo("NEEDS_CERTIFICATION"))
                    .body("ruleId", equalTo("US-WOLF-1"))
                    .body("legalBasis", containsString("112-10"));
        }
    }

    @Test
    @Tag("R-04")
    void a_certification_is_usable_on_the_thirtieth_day_and_not_on_the_twenty_ninth() {
        var filed = certify("RESCUE_PLANNING");
        time.advance(Duration.ofDays(29));
        decision("nasa", "cnsa", "RESCUE_PLANNING").body("effect", equalTo("NEEDS_CERTIFICATION"));
        time.advance(Duration.ofDays(1));
        decision("nasa", "cnsa", "RESCUE_PLANNING")
                .body("effect", equalTo("ALLOW"))
                .body("certified", equalTo(true));
        decision("cnsa", "nasa", "RESCUE_PLANNING").body("effect", equalTo("ALLOW"));
        decision("nasa", "cnsa", "COMMERCIAL").body("effect", equalTo("NEEDS_CERTIFICATION"));
        withdraw(filed);
        decision("nasa", "cnsa", "RESCUE_PLANNING").body("effect", equalTo("NEEDS_CERTIFICATION"));
    }

    @Test
    void distress_passes_and_other_pairs_are_not_bound() {
        decision("nasa", "cnsa", "DISTRESS_RESPONSE")
                .body("effect", equalTo("ALLOW"))
                .body("ruleId", nullValue());
        decision("nasa", "roscosmos", "COMMERCIAL").body("effect", equalTo("ALLOW"));
        decision("esa", "cnsa", "COMMERCIAL").body("effect", equalTo("ALLOW"));
    }

    @Test
    @Tag("R-01")
    void a_certification_is_its_holders_business_alone() {
        var filed = certify("RESCUE_PLANNING");
        var hidden = assertRefused(
                as("cnsa")
                        .get("/v1/clearance/certifications/" + filed.get("id"))
                        .then(),
                Problem.NOT_FOUND);
        var absent = assertRefused(
                as("cnsa")
                        .get("/v1/clearance/certifications/" + UUID.randomUUID())
                        .then(),
                Problem.NOT_FOUND);
        assertThat(hidden.extract().asString()).isEqualTo(absent.extract().asString());
        List<String> seen = as("cnsa")
                .get("/v1/clearance/certifications?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
        assertThat(seen).doesNotContain(filed.get("id"));
        withdraw(filed);
    }

    @Test
    void a_certification_of_a_rule_that_knows_none_is_refused() {
        assertRefused(
                as("nasa-negotiator")
                        .body(certification("US-NO-SUCH-RULE", "COMMERCIAL"))
                        .post("/v1/clearance/certifications")
                        .then(),
                ClearanceProblems.RULE_NOT_CERTIFIABLE);
    }

    @Test
    void a_planner_neither_certifies_nor_publishes() {
        assertRefused(
                as("nasa-planner")
                        .body(certification("US-WOLF-1", "COMMERCIAL"))
                        .post("/v1/clearance/certifications")
                        .then(),
                Problem.INSUFFICIENT_SCOPE);
        var change = GivenRules.change("PUBLISH", "US-X-1", null, GivenRules.rule("DENY", "RU_STATE", Map.of()));
        assertRefused(GivenRules.propose("nasa-planner", change), Problem.INSUFFICIENT_SCOPE);
    }

    private static ValidatableResponse decision(String actor, String counterparty, String activity) {
        return as(actor)
                .body(Map.of("counterparty", id(counterparty), "activity", activity, "channel", "BILATERAL"))
                .post("/v1/clearance/decisions")
                .then()
                .statusCode(200);
    }

    private static Map<String, String> certify(String activity) {
        var filed = as("nasa-negotiator")
                .body(certification("US-WOLF-1", activity))
                .post("/v1/clearance/certifications")
                .then()
                .statusCode(201)
                .extract();
        return Map.of("id", filed.path("id"), "etag", filed.header("ETag"));
    }

    private static void withdraw(Map<String, String> filed) {
        as("nasa-negotiator")
                .header("If-Match", filed.get("etag"))
                .post("/v1/clearance/certifications/" + filed.get("id") + "/withdraw")
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> certification(String ruleId, String activity) {
        return Map.of(
                "ruleId",
                ruleId,
                "counterparty",
                id("cnsa"),
                "activities",
                List.of(activity),
                "purpose",
                "a joint working group");
    }
}
