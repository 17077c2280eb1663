package org.perilune.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.perilune.support.Actors.as;
import static org.perilune.support.Problems.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perilune.kernel.Problem;
import org.perilune.support.GivenParticipants;

@QuarkusTest
class AssetApiTest {

    private static final Map<String, Object> PROFILE = Map.of(
            "suitConnector", "UNKNOWN",
            "suitPressureKilopascal", "29.6",
            "docking", "IDSS",
            "atmospherePressureKilopascal", "56.5",
            "atmosphereOxygenPercent", "34",
            "distressChannel", "LUNASAR");

    @BeforeEach
    void participants() {
        GivenParticipants.active("esa", "cnsa");
    }

    @Test
    @Tag("R-20")
    void every_participant_reads_the_rescue_profile_of_a_crewed_asset() {
        var habitat = registered("esa", asset(true, PROFILE));
        as("cnsa")
                .get(habitat)
                .then()
                .statusCode(200)
                .body("rescueProfile.docking", equalTo("IDSS"))
                .body("rescueProfile.suitConnector", equalTo("UNKNOWN"));
    }

    @Test
    @Tag("R-20")
    void a_crewed_asset_without_its_whole_profile_is_refused() {
        assertRefused(
                as("esa").body(asset(true, null)).post("/v1/assets").then(), CatalogProblems.RESCUE_PROFILE_MISSING);
        var partial = new HashMap<>(PROFILE);
        partial.remove("docking");
        assertRefused(as("esa").body(asset(true, partial)).post("/v1/assets").then(), Problem.VALIDATION_FAILED);
    }

    @Test
    @Tag("R-01")
    void an_uncrewed_asset_is_its_owners_alone() {
        var relay = registered("cnsa", asset(false, null));
        as("cnsa").get(relay).then().statusCode(200);
        var hidden = assertRefused(as("esa").get(relay).then(), Problem.NOT_FOUND);
        var absent =
                assertRefused(as("esa").get("/v1/assets/" + UUID.randomUUID()).then(), Problem.NOT_FOUND);
        assertThat(hidden.extract().asString()).isEqualTo(absent.extract().asString());
        List<String> listed = as("esa")
                .get("/v1/assets?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
        assertThat(listed).doesNotContain(relay.substring(relay.lastIndexOf('/') + 1));
    }

    @Test
    @Tag("R-13")
    void an_unregistered_value_comes_back_as_it_went() {
        var body = asset(false, null);
        body.put("kind", "UNR::TETHERED-BALLOON");
        var asset = registered("esa", body);
        as("esa").get(asset).then().body("kind", equalTo("UNR::TETHERED-BALLOON"));
    }

    @Test
    void only_the_owner_describes_an_asset_and_only_the_version_it_read() {
        var made = as("esa")
                .body(asset(true, PROFILE))
                .post("/v1/assets")
                .then()
                .statusCode(201)
                .extract();
        var path = made.header("Location") + "/describe";
        var anew = asset(true, PROFILE);
        anew.put("name", "renamed");
        assertRefused(as("esa").body(anew).post(path).then(), Problem.PRECONDITION_REQUIRED);
        assertRefused(
                as("esa").header("If-Match", "\"7\"").body(anew).post(path).then(), Problem.STALE_VERSION);
        assertRefused(
                as("cnsa")
                        .header("If-Match", made.header("ETag"))
                        .body(anew)
                        .post(path)
                        .then(),
                Problem.FORBIDDEN);
        as("esa")
                .header("If-Match", made.header("ETag"))
                .body(anew)
                .post(path)
                .then()
                .statusCode(200)
                .body("name", equalTo("renamed"));
    }

    @Test
    void a_place_with_one_coordinate_or_none_of_this_moon_is_refused() {
        var half = asset(false, null);
        half.put("place", Map.of("body", "MOON", "latitude", "-89.4", "description", "somewhere"));
        assertRefused(as("esa").body(half).post("/v1/assets").then(), CatalogProblems.PLACE_INVALID);
        var beyond = asset(false, null);
        beyond.put("place", Map.of("body", "MOON", "latitude", "-90.1", "longitude", "0", "description", "beyond"));
        assertRefused(as("esa").body(beyond).post("/v1/assets").then(), CatalogProblems.PLACE_INVALID);
    }

    @Test
    void a_planner_registers_nothing_and_the_operator_sees_nothing() {
        assertRefused(
                as("esa-planner").body(asset(false, null)).post("/v1/assets").then(), Problem.INSUFFICIENT_SCOPE);
        assertRefused(as("operator").get("/v1/assets").then(), Problem.INSUFFICIENT_SCOPE);
    }

    private static String registered(String owner, Map<String, Object> body) {
        return as(owner)
                .body(body)
                .post("/v1/assets")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static Map<String, Object> asset(boolean crewed, Map<String, Object> profile) {
        var body = new HashMap<String, Object>();
        body.put("name", "asset " + UUID.randomUUID());
        body.put("kind", crewed ? "HABITAT" : "RELAY");
        body.put("crewed", crewed);
        body.put("stateOfRegistry", "ESA");
        body.put(
                "place",
                Map.of("body", "MOON", "latitude", "-89.4", "longitude", "222.0", "description", "near Shackleton"));
        body.put("maturity", "OPERATIONAL");
        body.put("assertedOn", "2026-11-23");
        body.put("demonstration", true);
        if (profile != null) {
            body.put("rescueProfile", profile);
        }
        return body;
    }
}
