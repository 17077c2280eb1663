package org.perilune.rescue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.perilune.support.Actors.as;
import static org.perilune.support.Actors.id;
import static org.perilune.support.GivenRescue.raised;
import static org.perilune.support.Problems.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perilune.kernel.Problem;
import org.perilune.support.Actors;
import org.perilune.support.GivenCatalog;
import org.perilune.support.GivenParticipants;

@QuarkusTest
class HavenApiTest {

    private static final Map<String, String> WESTERN = Map.of(
            "suitConnector", "UNR::WEST",
            "suitPressureKilopascal", "29.6",
            "docking", "IDSS",
            "atmospherePressureKilopascal", "56.5",
            "atmosphereOxygenPercent", "34",
            "distressChannel", "LUNASAR");

    @BeforeEach
    void participants() {
        GivenParticipants.active("nasa", "esa", "cnsa", "roscosmos");
    }

    @Test
    @Tag("R-48")
    void havens_of_every_bloc_are_found_best_first_and_the_unverified_are_never_dropped() {
        var crew = habitat("nasa", WESTERN, "OPERATIONAL", "-89.5", "222");
        var near = habitat("esa", WESTERN, "OPERATIONAL", "-89.6", "222");
        var far = habitat("esa", WESTERN, "IN_TRANSIT", "-80", "222");
        var other = habitat("cnsa", changed(Map.of("docking", "UNR::APAS-DERIVED-CN")), "OPERATIONAL", "-89.5", "222");
        var planned = habitat("cnsa", WESTERN, "FUNDED", "-89.5", "222");
        var found = found("nasa", crew);
        assertThat(found).contains(near, far, other).doesNotContain(planned, crew);
        assertThat(found.indexOf(near)).isLessThan(found.indexOf(far));
        assertThat(found.indexOf(far)).isLessThan(found.indexOf(other));
        haven("nasa", crew, near)
                .body("verdict", equalTo("COMPATIBLE"))
                .body("travel.source", equalTo("ESTIMATED"))
                .body("travel.minutes", equalTo(37));
        haven("nasa", crew, other).body("verdict", equalTo("UNVERIFIED")).body("blocking", equalTo("docking"));
    }

    @Test
    @Tag("R-48")
    void while_somebody_calls_a_coordinator_sees_what_there_is_and_its_owner_sees_that() {
        var crew = habitat("nasa", WESTERN, "OPERATIONAL", "-89.5", "222");
        var haven = habitat("cnsa", WESTERN, "OPERATIONAL", "-89.5", "222");
        reported("cnsa", haven, report(List.of(oxygen("33.6", "0.84")))).statusCode(201);
        var call = raised("roscosmos", Map.of("nature", "suit leak " + UUID.randomUUID()));
        haven("nasa-rescue-coordinator", crew, haven)
                .body("details.freeBerths", equalTo(2))
                .body("details.stale", equalTo(false))
                .body("details.lifeSupport.atMostHours", equalTo(240))
                .body("details.lifeSupport.hours", equalTo(null));
        assertThat(readers("cnsa")).contains(id("nasa").toString());
        assertThat(detailsSeenBy("nasa-planner", crew, haven)).isNull();
        as("roscosmos").body("").post(call + "/cancel").then().statusCode(200);
    }

    @Test
    void an_exercise_opens_nothing_and_the_owner_always_sees_its_own() {
        endEveryCall();
        var crew = habitat("nasa", WESTERN, "OPERATIONAL", "-89.5", "222");
        var haven = habitat("esa", WESTERN, "OPERATIONAL", "-89.5", "222");
        reported("esa", haven, report(List.of())).statusCode(201);
        raised("esa", Map.of("nature", "drill " + UUID.randomUUID(), "exercise", true));
        assertThat(detailsSeenBy("nasa-rescue-coordinator", crew, haven)).isNull();
        assertThat(detailsSeenBy("esa", crew, haven)).isNotNull();
    }

    @Test
    void a_figure_past_its_time_is_shown_as_stale() {
        var crew = habitat("nasa", WESTERN, "OPERATIONAL", "-89.5", "222");
        var haven = habitat("esa", WESTERN, "OPERATIONAL", "-89.5", "222");
        var old = report(List.of());
        old.put("observedAt", Instant.now().minus(3, ChronoUnit.HOURS).toString());
        reported("esa", haven, old).statusCode(201);
        haven("esa", crew, haven).body("details.stale", equalTo(true));
    }

    @Test
    void only_the_owner_reports_and_only_what_can_be() {
        var haven = habitat("esa", WESTERN, "OPERATIONAL", "-89.5", "222");
        assertRefused(reported("nasa", haven, report(List.of())), Problem.NOT_FOUND);
        assertRefused(reported("esa", UUID.randomUUID().toString(), report(List.of())), Problem.NOT_FOUND);
        assertRefused(
                reported("esa", GivenCatalog.asset("esa").toString(), report(List.of())),
                RescueProblems.HAVEN_REPORT_INVALID);
        var twice = report(List.of(oxygen("1", "1"), oxygen("2", "1")));
        assertRefused(reported("esa", haven, twice), RescueProblems.HAVEN_REPORT_INVALID);
        var future = report(List.of());
        future.put("observedAt", "2044-01-01T00:00:00Z");
        assertRefused(reported("esa", haven, future), RescueProblems.HAVEN_REPORT_INVALID);
        assertRefused(reported("esa", haven, report(List.of(level("1", "L")))), Problem.UNIT_NOT_ALLOWED);
    }

    @Test
    void a_need_that_says_too_little_or_nonsense_is_refused() {
        var crew = habitat("nasa", WESTERN, "OPERATIONAL", "-89.5", "222");
        for (var query : List.of(
                "people=4",
                "asset=" + crew,
                "asset=" + crew + "&people=0",
                "asset=" + crew + "&people=4&latitude=-89",
                "asset=" + crew + "&people=4&latitude=-91&longitude=0",
                "asset=" + crew + "&people=4&kilometresPerHour=0")) {
            assertRefused(as("nasa").get("/v1/havens?" + query).then(), Problem.MALFORMED_REQUEST);
        }
        assertRefused(
                as("nasa").get("/v1/havens?people=4&asset=" + UUID.randomUUID()).then(), Problem.NOT_FOUND);
        assertRefused(as("operator").get("/v1/havens?people=4&asset=" + crew).then(), Problem.INSUFFICIENT_SCOPE);
    }

    private static Map<String, String> changed(Map<String, String> some) {
        var profile = new HashMap<>(WESTERN);
        profile.putAll(some);
        return profile;
    }

    private static String habitat(
            String owner, Map<String, String> profile, String maturity, String latitude, String longitude) {
        return as(owner)
                .body(Map.of(
                        "name",
                        "Habitat " + UUID.randomUUID(),
                        "kind",
                        "HABITAT",
                        "crewed",
                        true,
                        "stateOfRegistry",
                        "UNR::NONE",
                        "place",
                        Map.of(
                                "body",
                                "MOON",
                                "latitude",
                                latitude,
                                "longitude",
                                longitude,
                                "description",
                                "South pole"),
                        "maturity",
                        maturity,
                        "assertedOn",
                        "2026-01-01",
                        "rescueProfile",
                        profile,
                        "demonstration",
                        true))
                .post("/v1/assets")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, Object> report(List<Map<String, Object>> consumables) {
        return new HashMap<>(Map.of(
                "observedAt",
                Instant.now().minusSeconds(60).toString(),
                "validForMinutes",
                60,
                "freeBerths",
                2,
                "dutyContact",
                "duty station",
                "consumables",
                consumables));
    }

    private static Map<String, Object> oxygen(String kilograms, String perPersonDay) {
        var level = new HashMap<>(level(kilograms, "kg"));
        level.put("perPersonDay", Map.of("value", perPersonDay, "unit", "kg"));
        return level;
    }

    private static Map<String, Object> level(String value, String unit) {
        return Map.of("consumable", "OXYGEN", "usable", Map.of("value", value, "unit", unit), "source", "MEASURED");
    }

    private static ValidatableResponse reported(String owner, String asset, Map<String, Object> report) {
        return as(owner).body(report).post("/v1/havens/" + asset + "/reports").then();
    }

    private static ValidatableResponse search(String actor, String crew) {
        return as(actor)
                .get("/v1/havens?people=4&kilometresPerHour=5&asset=" + crew)
                .then()
                .statusCode(200);
    }

    private static List<String> found(String actor, String crew) {
        return search(actor, crew).extract().path("items.asset");
    }

    private static ValidatableResponse haven(String actor, String crew, String asset) {
        return search(actor, crew).rootPath("items.find { it.asset == '" + asset + "' }");
    }

    private static Object detailsSeenBy(String actor, String crew, String asset) {
        return search(actor, crew).extract().path("items.find { it.asset == '" + asset + "' }.details");
    }

    private static List<String> readers(String owner) {
        return as(owner)
                .get("/v1/havens/readings?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.reader");
    }

    /** Other tests leave calls open: their raisers end them. */
    private static void endEveryCall() {
        String cursor = "";
        do {
            var page = as("nasa")
                    .get("/v1/distress-calls?limit=200" + cursor)
                    .then()
                    .statusCode(200)
                    .extract();
            List<Map<String, Object>> calls = page.path("items");
            calls.stream()
                    .filter(call -> !List.of("RESOLVED", "CANCELLED").contains(call.get("state")))
                    .forEach(call -> as(actorOf(call.get("raisedBy")))
                            .body("")
                            .post("/v1/distress-calls/" + call.get("id") + "/cancel")
                            .then()
                            .statusCode(200));
            String next = page.path("nextCursor");
            cursor = next == null ? null : "&cursor=" + next;
        } while (cursor != null);
    }

    private static String actorOf(Object participant) {
        return Stream.concat(
                        Actors.PARTICIPANTS.stream(),
                        IntStream.range(0, Actors.STRANGERS).mapToObj(Actors::stranger))
                .filter(actor -> id(actor).toString().equals(participant))
                .findFirst()
                .orElseThrow();
    }
}
