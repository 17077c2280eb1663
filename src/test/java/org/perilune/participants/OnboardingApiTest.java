package org.perilune.participants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.perilune.support.Actors.as;
import static org.perilune.support.Actors.id;
import static org.perilune.support.Actors.stranger;
import static org.perilune.support.Problems.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perilune.kernel.Problem;
import org.perilune.support.GivenParticipants;
import org.perilune.support.Keys;

@QuarkusTest
class OnboardingApiTest {

    @Test
    void a_participant_becomes_active_by_proof_and_by_a_fingerprint_confirmed_elsewhere() {
        GivenParticipants.active("esa");
        as("stranger01")
                .get("/v1/participants/" + id("esa"))
                .then()
                .statusCode(200)
                .body("code", equalTo("ESA"))
                .body("state", equalTo("ACTIVE"));
    }

    @Test
    @Tag("R-02")
    void a_participant_may_belong_to_frameworks_of_both_sides() {
        GivenParticipants.active("mbrsc");
        List<String> frameworks = as("esa")
                .get("/v1/participants/" + id("mbrsc"))
                .then()
                .statusCode(200)
                .extract()
                .path("memberships.framework");
        assertThat(frameworks).contains("ARTEMIS_ACCORDS", "ILRS");
    }

    @Test
    void the_directory_lists_everybody_to_everybody() {
        GivenParticipants.active("esa", "cnsa");
        as("nasa-planner")
                .get("/v1/participants?limit=200")
                .then()
                .statusCode(200)
                .body("items.code", hasItem("CNSA"));
    }

    @Test
    void a_planner_onboards_nobody() {
        assertRefused(
                as("esa-planner")
                        .body(GivenParticipants.proposal(stranger(43)))
                        .post("/v1/participants")
                        .then(),
                Problem.INSUFFICIENT_SCOPE);
    }

    @Test
    void a_proof_made_with_another_key_is_refused_and_changes_nothing() {
        var candidate = stranger(40);
        GivenParticipants.propose(candidate);
        var forged = Map.of(
                "publicKey", Keys.publicKey(Keys.of("somebody")),
                "signature", Keys.sign(Keys.of("somebody else"), "anything".getBytes(StandardCharsets.UTF_8)));
        prove(candidate, candidate, forged).statusCode(422).body("code", equalTo("signature-invalid"));
        as(candidate).get("/v1/participants/" + id(candidate)).then().body("state", equalTo("PROPOSED"));
    }

    @Test
    void a_fingerprint_that_differs_from_the_proven_key_is_refused() {
        var candidate = stranger(41);
        GivenParticipants.propose(candidate);
        GivenParticipants.prove(candidate);
        var response = as("operator")
                .header("If-Match", versionOf(candidate))
                .body(Map.of("fingerprint", Keys.fingerprint(Keys.of("another"))))
                .post("/v1/participants/" + id(candidate) + "/fingerprint-confirmations")
                .then();
        assertThat(response.extract().statusCode()).isEqualTo(422);
        as(candidate).get("/v1/participants/" + id(candidate)).then().body("state", equalTo("KEY_PROVEN"));
    }

    @Test
    void a_challenge_exists_for_its_participant_only() {
        var candidate = stranger(42);
        GivenParticipants.propose(candidate);
        assertRefused(
                as("esa")
                        .get("/v1/participants/" + id(candidate) + "/challenge")
                        .then(),
                Problem.NOT_FOUND);
        assertRefused(
                as("esa")
                        .get("/v1/participants/" + UUID.randomUUID() + "/challenge")
                        .then(),
                Problem.NOT_FOUND);
    }

    @Test
    void a_later_key_needs_the_signature_of_an_earlier_one() {
        GivenParticipants.active("csa");
        var next = Keys.of("csa " + UUID.randomUUID());
        addKey("csa", next, Keys.of("nobody")).statusCode(422);
        addKey("csa", next, GivenParticipants.keyOf("csa")).statusCode(201);
        as("esa")
                .get("/v1/participants/" + id("csa") + "/keys")
                .then()
                .statusCode(200)
                .body("items.fingerprint", hasItem(Keys.fingerprint(next)));
    }

    @Test
    void the_same_participant_is_not_proposed_twice() {
        GivenParticipants.active("esa");
        var again = as("operator")
                .body(GivenParticipants.proposal("esa"))
                .post("/v1/participants")
                .then();
        assertThat(again.extract().statusCode()).isEqualTo(409);
    }

    private static ValidatableResponse addKey(String owner, KeyPair next, KeyPair signer) {
        var message = "perilune:key-addition:v1\n" + id(owner) + "\n" + Keys.publicKey(next) + "\n"
                + Keys.fingerprint(GivenParticipants.keyOf(owner));
        return as(owner)
                .body(Map.of(
                        "publicKey", Keys.publicKey(next),
                        "signedBy", Keys.fingerprint(GivenParticipants.keyOf(owner)),
                        "signature", Keys.sign(signer, message.getBytes(StandardCharsets.UTF_8)),
                        "proof", Keys.sign(next, message.getBytes(StandardCharsets.UTF_8))))
                .post("/v1/participants/" + id(owner) + "/keys")
                .then();
    }

    private static ValidatableResponse prove(String actor, String participant, Map<String, String> proof) {
        return as(actor)
                .header("If-Match", versionOf(participant))
                .body(proof)
                .post("/v1/participants/" + id(participant) + "/key-proofs")
                .then();
    }

    private static String versionOf(String participant) {
        return as("operator").get("/v1/participants/" + id(participant)).header("ETag");
    }
}
