package org.perilune;

import static org.hamcrest.Matchers.equalTo;
import static org.perilune.support.Actors.as;
import static org.perilune.support.Actors.id;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perilune.support.GivenParticipants;
import org.perilune.support.GivenRules;
import org.perilune.support.PackagedProgram;

/** Two programs over one database: what is made law through one governs the next request of the other. */
class ReplicasIT {

    @Test
    @Tag("R-05")
    void a_rule_published_through_one_replica_governs_the_next_request_on_every_replica() {
        RestAssured.baseURI = "http://127.0.0.1";
        try (var one = PackagedProgram.serve();
                var other = PackagedProgram.serve()) {
            RestAssured.port = one.port();
            GivenParticipants.active("nasa", "roscosmos");
            for (var replica : List.of(one, other)) {
                ask(replica).body("effect", equalTo("ALLOW"));
            }
            RestAssured.port = one.port();
            var ruleId = GivenRules.freshId("US");
            GivenRules.published(ruleId, GivenRules.rule("DENY", "RU_STATE", Map.of()));
            for (var replica : List.of(other, one)) {
                ask(replica).body("effect", equalTo("DENY")).body("ruleId", equalTo(ruleId));
            }
            RestAssured.port = other.port();
            GivenRules.ended(ruleId);
            for (var replica : List.of(one, other)) {
                ask(replica).body("effect", equalTo("ALLOW"));
            }
        }
    }

    private static ValidatableResponse ask(PackagedProgram replica) {
        RestAssured.port = replica.port();
        return as("nasa")
                .body(Map.of("counterparty", id("roscosmos"), "activity", "COMMERCIAL", "channel", "BILATERAL"))
                .post("/v1/clearance/decisions")
                .then()
                .statusCode(200);
    }
}
