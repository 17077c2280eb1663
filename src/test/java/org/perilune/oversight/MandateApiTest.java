package org.perilune.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.perilune.support.Actors.as;
import static org.perilune.support.Actors.id;
import static org.perilune.support.Actors.officerId;
import static org.perilune.support.Actors.stranger;
import static org.perilune.support.GivenMandates.grant;
import static org.perilune.support.GivenMandates.over;
import static org.perilune.support.GivenMandates.revoke;
import static org.perilune.support.Problems.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perilune.kernel.Problem;
import org.perilune.support.GivenParticipants;
import org.perilune.support.GivenScopes;

@QuarkusTest
@Tag("R-49")
class MandateApiTest {

    private static final Instant NOW = Instant.now();
    private static final Instant LATER = NOW.plus(Duration.ofDays(30));

    private final UUID agreement = GivenScopes.agreement("esa", "cnsa");

    @BeforeEach
    void participants() {
        GivenParticipants.active("esa", "cnsa", "jaxa");
    }

    @Test
    void a_party_appoints_an_officer_and_takes_the_mandate_back() {
        var mandate = over(agreement, "esa");
        as("esa")
                .get("/v1/mandates/" + mandate)
                .then()
                .statusCode(200)
                .body("state", equalTo("GRANTED"))
                .body("officer", equalTo(officerId("esa").toString()))
                .body("allowedActions", contains("revoke"));
        revoke("esa", mandate)
                .statusCode(200)
                .body("state", equalTo("REVOKED"))
                .body("revokedAt", notNullValue())
                .body("allowedActions", empty());
        assertRefused(revoke("esa", mandate), Problem.ILLEGAL_TRANSITION).body("allowedActions", empty());
    }

    @Test
    void the_other_party_and_strangers_see_no_mandate_they_did_not_give() {
        var mandate = over(agreement, "esa");
        for (var other : new String[] {"cnsa", stranger(1)}) {
            assertRefused(as(other).get("/v1/mandates/" + mandate).then(), Problem.NOT_FOUND);
            assertRefused(as(other).get("/v1/mandates/" + mandate + "/reads").then(), Problem.NOT_FOUND);
            assertRefused(as(other).post("/v1/mandates/" + mandate + "/revoke").then(), Problem.NOT_FOUND);
            as(other).get("/v1/mandates").then().statusCode(200).body("items.id", not(hasItem(mandate.toString())));
        }
    }

    @Test
    void an_agreement_of_others_is_as_absent_as_one_that_is_not_there() {
        var hidden = assertRefused(grant(stranger(1), agreement, officerId(stranger(1)), NOW, LATER), Problem.NOT_FOUND)
                .extract()
                .asString();
        var absent = assertRefused(
                        grant(stranger(1), UUID.randomUUID(), officerId(stranger(1)), NOW, LATER), Problem.NOT_FOUND)
                .extract()
                .asString();
        assertThat(hidden).isEqualTo(absent);
    }

    @Test
    void nobody_who_trades_is_made_an_officer() {
        assertRefused(grant("esa", agreement, id("jaxa"), NOW, LATER), OversightProblems.OFFICER_IS_A_PARTICIPANT);
    }

    @Test
    void a_mandate_that_is_over_or_backwards_is_refused() {
        var officer = officerId("esa");
        assertRefused(
                grant("esa", agreement, officer, NOW.minusSeconds(20), NOW.minusSeconds(10)),
                OversightProblems.MANDATE_IN_THE_PAST);
        assertRefused(grant("esa", agreement, officer, LATER, NOW), Problem.INTERVAL_BACKWARDS);
    }

    @Test
    void a_request_that_says_more_or_less_than_it_should_is_refused() {
        assertRefused(
                as("esa")
                        .body(Map.of("agreement", agreement))
                        .post("/v1/mandates")
                        .then(),
                Problem.VALIDATION_FAILED);
        assertRefused(
                as("esa")
                        .body(Map.of("agreement", agreement, "rank", "general"))
                        .post("/v1/mandates")
                        .then(),
                Problem.UNKNOWN_FIELD);
    }

    @Test
    void an_officer_appoints_nobody_and_sees_no_mandates() {
        assertRefused(grant("esa-officer", agreement, UUID.randomUUID(), NOW, LATER), Problem.INSUFFICIENT_SCOPE);
        assertRefused(as("esa-officer").get("/v1/mandates").then(), Problem.INSUFFICIENT_SCOPE);
    }

    @Test
    void only_a_signatory_appoints() {
        assertRefused(grant("esa-planner", agreement, UUID.randomUUID(), NOW, LATER), Problem.INSUFFICIENT_SCOPE);
        grant("esa-signatory", agreement, UUID.randomUUID(), NOW, LATER).statusCode(201);
    }

    @Test
    void a_mandate_moves_only_from_the_version_that_was_read() {
        var path = "/v1/mandates/" + over(agreement, "esa") + "/revoke";
        assertRefused(as("esa").post(path).then(), Problem.PRECONDITION_REQUIRED);
        assertRefused(as("esa").header("If-Match", "\"7\"").post(path).then(), Problem.STALE_VERSION);
    }

    @Test
    void both_parties_may_appoint_the_same_officer_from_the_same_instant() {
        var officer = UUID.randomUUID();
        grant("esa", agreement, officer, NOW, LATER).statusCode(201);
        grant("cnsa", agreement, officer, NOW, LATER.plusSeconds(60)).statusCode(201);
    }
}
