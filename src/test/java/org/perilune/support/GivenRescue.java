package org.perilune.support;

import static org.perilune.support.Actors.as;

import java.util.Map;

/** Distress calls as the tests need them. */
public final class GivenRescue {

    private GivenRescue() {}

    /** The address of a new call. */
    public static String raised(String actor, Map<String, Object> report) {
        return as(actor)
                .body(report)
                .post("/v1/distress-calls")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }
}
