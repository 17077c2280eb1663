package org.perilune.rescue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perilune.support.Actors.as;
import static org.perilune.support.Problems.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perilune.kernel.Problem;
import org.perilune.support.GivenParticipants;

@QuarkusTest
class ReadinessApiTest {

    @BeforeEach
    void participants_of_both_sides() {
        GivenParticipants.active("nasa", "cnsa", "esa");
    }

    @Test
    @Tag("R-16")
    void an_idss_cabin_and_an_apas_derived_port_are_unverified_and_never_left_out() {
        var habitat = crewed("nasa", "IDSS", "29.6");
        var shelter = crewed("cnsa", "UNR::APAS-DERIVED-CN", "29.6");
        var cell = cell(habitat, shelter);
        assertThat(cell.get("verdict")).isEqualTo("UNVERIFIED");
        assertThat(attribute(cell, "docking").get("verdict")).isEqualTo("UNVERIFIED");
    }

    @Test
    @Tag("R-16")
    void a_missing_attribute_is_unverified_and_never_compatible() {
        var cell = cell(crewed("nasa", "IDSS", "29.6"), crewed("esa", "UNKNOWN", "UNKNOWN"));
        assertThat(attribute(cell, "docking").get("verdict")).isEqualTo("UNVERIFIED");
        assertThat(attribute(cell, "docking").get("evidence")).isEqualTo("UNKNOWN");
        assertThat(cell.get("verdict")).isNotEqualTo("COMPATIBLE");
    }

    @Test
    void every_profile_is_listed_to_everybody() {
        var shelter = crewed("cnsa", "UNKNOWN", "UNKNOWN");
        assertThat(all("nasa", "/v1/rescue-profiles")).extracting("asset").contains(shelter);
    }

    @Test
    void nobody_reads_it_without_a_token_and_the_operator_does_not_either() {
        assertRefused(as("operator").get("/v1/readiness").then(), Problem.INSUFFICIENT_SCOPE);
        assertRefused(io.restassured.RestAssured.given().get("/v1/readiness").then(), Problem.UNAUTHENTICATED);
    }

    private static Map<String, Object> cell(String crew, String haven) {
        var row = all("esa", "/v1/readiness").stream()
                .filter(item -> item.get("asset").equals(crew))
                .findFirst()
                .orElseThrow();
        return items(row.get("havens")).stream()
                .filter(item -> item.get("asset").equals(haven))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> attribute(Map<String, Object> cell, String code) {
        return items(cell.get("attributes")).stream()
                .filter(match -> match.get("attribute").equals(code))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(Object list) {
        return (List<Map<String, Object>>) list;
    }

    private static List<Map<String, Object>> all(String actor, String path) {
        var all = new ArrayList<Map<String, Object>>();
        String cursor = null;
        do {
            var page = as(actor)
                    .get(path + "?limit=20" + (cursor == null ? "" : "&cursor=" + cursor))
                    .then()
                    .statusCode(200)
                    .extract();
            all.addAll(page.path("items"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        return all;
    }

    private static String crewed(String owner, String docking, String suitPressure) {
        return as(owner)
                .body(Map.of(
                        "name",
                        "crewed " + UUID.randomUUID(),
                        "kind",
                        "HABITAT",
                        "crewed",
                        true,
                        "stateOfRegistry",
                        "XX",
                        "place",
                        Map.of("body", "MOON", "description", "south pole"),
                        "maturity",
                        "OPERATIONAL",
                        "assertedOn",
                        "2026-11-23",
                        "demonstration",
                        true,
                        "rescueProfile",
                        Map.of(
                                "suitConnector", "UNKNOWN",
                                "suitPressureKilopascal", suitPressure,
                                "docking", docking,
                                "atmospherePressureKilopascal", "56.5",
                                "atmosphereOxygenPercent", "34",
                                "distressChannel", "LUNASAR")))
                .post("/v1/assets")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
