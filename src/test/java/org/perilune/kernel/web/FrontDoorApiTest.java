package org.perilune.kernel.web;

import static org.hamcrest.Matchers.equalTo;
import static org.perilune.support.Actors.anonymous;
import static org.perilune.support.Actors.as;
import static org.perilune.support.Problems.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.perilune.kernel.Problem;
import org.perilune.support.GivenParticipants;

@QuarkusTest
class FrontDoorApiTest {

    @Test
    void anybody_may_ask_for_the_version() {
        anonymous().get("/version").then().statusCode(200).body("urlPath", equalTo("/v1"));
    }

    @Test
    void a_token_of_the_realm_is_accepted() {
        as("esa").get("/version").then().statusCode(200);
    }

    @Test
    void a_method_a_resource_does_not_have_is_refused_naming_those_it_has() {
        var deleted = io.restassured.RestAssured.given().delete("/v1/offerings").then();
        assertRefused(deleted, Problem.METHOD_NOT_ALLOWED).header("Allow", "GET, HEAD, OPTIONS, POST");
        var moved = io.restassured.RestAssured.given()
                .get("/v1/bookings/" + java.util.UUID.randomUUID() + "/cancel")
                .then();
        assertRefused(moved, Problem.METHOD_NOT_ALLOWED).header("Allow", "OPTIONS, POST");
    }

    @Test
    void an_accept_header_that_is_none_is_refused_before_anything_is_done_and_a_distress_is_heard_all_the_same() {
        var asking = io.restassured.RestAssured.given()
                .header("Accept", "x")
                .get("/version")
                .then();
        assertRefused(asking, Problem.MALFORMED_REQUEST);
        io.restassured.RestAssured.given()
                .auth()
                .oauth2(org.perilune.support.Actors.token("esa"))
                .header("Accept", "x")
                .contentType("application/json")
                .body(java.util.Map.of("nature", "a suit leak"))
                .post("/v1/distress-calls")
                .then()
                .statusCode(201);
    }

    @Test
    void an_unknown_route_is_the_constant_404() {
        assertRefused(io.restassured.RestAssured.given().get("/v1/nothing-here").then(), Problem.NOT_FOUND);
    }

    @Test
    void a_name_with_a_nul_is_as_absent_as_any_that_is_not_there() {
        GivenParticipants.active("nasa");
        for (var path : List.of("/v1/clearance/rules/%00", "/v1/clearance/rules/US-WOLF-1%00", "/v1/bookings/%00")) {
            assertRefused(as("nasa").urlEncodingEnabled(false).get(path).then(), Problem.NOT_FOUND);
        }
    }
}
