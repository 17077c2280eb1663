package org.perilune.support;

import static org.perilune.support.Actors.as;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Law as the tests need it: proposed by one legal officer and approved by another, over the API. Whoever makes it ends it. */
public final class GivenRules {

    private static final String CHANGES = "/v1/clearance/rule-changes";

    private GivenRules() {}

    /** A fresh id of a rule of that authority. */
    public static String freshId(String authority) {
        return authority + "-TEST-"
                + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
    }

    /** What a rule of the United States says of NASA and another side, with some of it changed. */
    public static Map<String, Object> rule(String effect, String towards, Map<String, ?> changed) {
        var rule = new HashMap<String, Object>();
        rule.put("effect", effect);
        rule.put("bound", List.of("US_NASA"));
        rule.put("towards", List.of(towards));
        rule.put("activities", List.of("COMMERCIAL"));
        rule.put("waitingDays", 0);
        rule.put("legalBasis", "a rule of this test");
        rule.putAll(changed);
        return rule;
    }

    public static Map<String, Object> change(String kind, String ruleId, Integer base, Map<String, ?> rule) {
        var change = new HashMap<String, Object>();
        change.put("kind", kind);
        change.put("authority", ruleId.split("-")[0]);
        change.put("ruleId", ruleId);
        change.put("reason", "this test needs it");
        if (base != null) {
            change.put("base", base);
        }
        if (rule != null) {
            change.put("rule", rule);
        }
        return change;
    }

    public static ValidatableResponse propose(String officer, Map<String, ?> change) {
        return as(officer).body(change).post(CHANGES).then();
    }

    public static ValidatableResponse move(String officer, String change, String verb) {
        var path = CHANGES + "/" + change;
        return as(officer)
                .header("If-Match", as(officer).get(path).getHeader("ETag"))
                .post(path + "/" + verb)
                .then();
    }

    /** By two persons of NASA, which speaks for the law of the United States. Answers the version of the law it made. */
    public static long made(Map<String, ?> change) {
        String id =
                propose("nasa-legal-officer", change).statusCode(201).extract().path("id");
        Number version = move("nasa", id, "approve").statusCode(200).extract().path("lawVersion");
        return version.longValue();
    }

    public static long published(String ruleId, Map<String, ?> rule) {
        return made(change("PUBLISH", ruleId, null, rule));
    }

    public static long ended(String ruleId) {
        int newest = as("nasa")
                .get("/v1/clearance/rules/" + ruleId)
                .then()
                .statusCode(200)
                .extract()
                .path("revision");
        return made(change("END", ruleId, newest, null));
    }
}
