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

    /** A call that somebody answers with an offer of help. */
    public static String assisted(String raiser, String helper, Map<String, Object> report) {
        var call = raised(raiser, report);
        as(helper)
                .body(Map.of("message", "on our way"))
                .post(call + "/offer")
                .then()
                .statusCode(200);
        return call;
    }
}
