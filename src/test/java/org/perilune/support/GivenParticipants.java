package org.perilune.support;

import static org.perilune.support.Actors.as;
import static org.perilune.support.Actors.id;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Participants as the tests need them: onboarded over the API, once for the life of the database. */
public final class GivenParticipants {

    private static final Map<String, List<String>> FRAMEWORKS = Map.of(
            "nasa", List.of("ARTEMIS_ACCORDS", "RESCUE_AGREEMENT_1968"),
            "esa", List.of("RESCUE_AGREEMENT_1968", "LUNANET"),
            "jaxa", List.of("ARTEMIS_ACCORDS", "RESCUE_AGREEMENT_1968"),
            "csa", List.of("ARTEMIS_ACCORDS", "RESCUE_AGREEMENT_1968"),
            "isro", List.of("ARTEMIS_ACCORDS", "RESCUE_AGREEMENT_1968"),
            "mbrsc", List.of("ARTEMIS_ACCORDS", "ILRS"),
            "cnsa", List.of("ILRS", "RESCUE_AGREEMENT_1968"),
            "roscosmos", List.of("ILRS", "RESCUE_AGREEMENT_1968"));

    private static final Map<String, String> AFFILIATIONS =
            Map.of("nasa", "US_NASA", "cnsa", "CN_STATE", "roscosmos", "RU_STATE");

    private static final Set<String> ONBOARDED = ConcurrentHashMap.newKeySet();

    private GivenParticipants() {}

    /** All of them ACTIVE, with key, frameworks and affiliations. */
    public static void active(String... participants) {
        for (var participant : participants) {
            if (ONBOARDED.contains(participant)) {
                continue;
            }
            synchronized (GivenParticipants.class) {
                onboard(participant);
                ONBOARDED.add(participant);
            }
        }
    }

    public static KeyPair keyOf(String participant) {
        return Keys.of(participant);
    }

    private static void onboard(String participant) {
        var path = "/v1/participants/" + id(participant);
        var known = as("operator").get(path);
        if (known.statusCode() == 200 && known.path("state").equals("ACTIVE")) {
            return;
        }
        propose(participant);
        prove(participant);
        var version = as("operator").get(path).then().statusCode(200).extract().header("ETag");
        as("operator")
                .header("If-Match", version)
                .body(Map.of("fingerprint", Keys.fingerprint(keyOf(participant))))
                .post(path + "/fingerprint-confirmations")
                .then()
                .statusCode(200);
    }

    public static void propose(String participant) {
        as("operator")
                .body(proposal(participant))
                .post("/v1/participants")
                .then()
                .statusCode(201);
    }

    public static void prove(String participant) {
        var path = "/v1/participants/" + id(participant);
        var version = as(participant).get(path).then().statusCode(200).extract().header("ETag");
        as(participant)
                .header("If-Match", version)
                .body(proof(participant, keyOf(participant)))
                .post(path + "/key-proofs")
                .then()
                .statusCode(200);
    }

    /** From today on a member of a framework. */
    public static void member(String participant, String framework) {
        var path = "/v1/participants/" + id(participant);
        as("operator")
                .header("If-Match", as("operator").get(path).getHeader("ETag"))
                .body(Map.of("framework", framework, "since", "2021-03-09"))
                .post(path + "/join")
                .then()
                .statusCode(200);
    }

    /** From long ago on the operator knows this legal fact about a participant. */
    public static void affiliated(String participant, String code) {
        changed(participant, "affiliate", Map.of("code", code, "since", "2001-01-01", "source", "this test"));
    }

    /** From long ago on another participant stands behind it: OWNER, MEMBER or FUNDER. */
    public static void backed(String participant, String kind, String behind) {
        changed(
                participant,
                "back",
                Map.of("behind", id(behind), "kind", kind, "since", "2001-01-01", "source", "this test"));
    }

    /** The fact held until the day before this one. */
    public static void endBacking(String participant, String kind, String behind, String until) {
        changed(participant, "end-backing", Map.of("behind", id(behind), "kind", kind, "until", until));
    }

    private static void changed(String participant, String verb, Map<String, ?> fact) {
        var path = "/v1/participants/" + id(participant);
        as("operator")
                .header("If-Match", as("operator").get(path).getHeader("ETag"))
                .body(fact)
                .post(path + "/" + verb)
                .then()
                .statusCode(200);
    }

    public static Map<String, Object> proof(String participant, KeyPair key) {
        String prefix = as(participant)
                .get("/v1/participants/" + id(participant) + "/challenge")
                .then()
                .statusCode(200)
                .extract()
                .path("messagePrefix");
        var message = (prefix + Keys.publicKey(key)).getBytes(StandardCharsets.UTF_8);
        return Map.of("publicKey", Keys.publicKey(key), "signature", Keys.sign(key, message));
    }

    public static Map<String, Object> proposal(String participant) {
        var memberships = new ArrayList<Map<String, Object>>();
        FRAMEWORKS
                .getOrDefault(participant, List.of())
                .forEach(framework -> memberships.add(Map.of("framework", framework, "since", "2021-03-09")));
        var affiliations = new ArrayList<Map<String, Object>>();
        if (AFFILIATIONS.containsKey(participant)) {
            affiliations.add(
                    Map.of("code", AFFILIATIONS.get(participant), "since", "1993-04-22", "source", "founding act"));
        }
        return Map.of(
                "id",
                id(participant),
                "code",
                participant.toUpperCase(Locale.ROOT),
                "name",
                "Participant " + participant,
                "memberships",
                memberships,
                "affiliations",
                affiliations);
    }
}
