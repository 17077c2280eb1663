package org.perilune.support;

import static org.perilune.support.Actors.as;
import static org.perilune.support.Actors.officerId;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Mandates as the tests need them. */
public final class GivenMandates {

    private GivenMandates() {}

    /** The giver's own officer may review the agreement from a minute ago for thirty days. */
    public static UUID over(UUID agreement, String giver) {
        var now = Instant.now();
        return UUID.fromString(
                grant(giver, agreement, officerId(giver), now.minusSeconds(60), now.plus(Duration.ofDays(30)))
                        .statusCode(201)
                        .extract()
                        .path("id"));
    }

    public static ValidatableResponse grant(
            String giver, UUID agreement, UUID officer, Instant validFrom, Instant validUntil) {
        return as(giver)
                .body(Map.of(
                        "agreement",
                        agreement,
                        "officer",
                        officer,
                        "validFrom",
                        validFrom.toString(),
                        "validUntil",
                        validUntil.toString()))
                .post("/v1/mandates")
                .then();
    }

    public static ValidatableResponse revoke(String giver, UUID mandate) {
        var path = "/v1/mandates/" + mandate;
        var version = as(giver).get(path).then().statusCode(200).extract().header("ETag");
        return as(giver).header("If-Match", version).post(path + "/revoke").then();
    }
}
