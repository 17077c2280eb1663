package org.perilune.support;

import static org.perilune.support.Actors.as;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.perilune.catalog.CapacityModel;
import org.perilune.catalog.Category;
import org.perilune.kernel.Meter;

/** Assets, resources and offerings as the tests need them, registered over the API and open for ten years from 2030. */
public final class GivenCatalog {

    private static final Map<String, String> HORIZON =
            Map.of("startsAt", "2025-01-01T00:00:00Z", "endsAt", "2045-01-01T00:00:00Z");

    private GivenCatalog() {}

    public static UUID asset(String owner) {
        GivenParticipants.active(owner);
        return created(as(owner)
                .body(Map.of(
                        "name", "Relay",
                        "kind", "RELAY",
                        "crewed", false,
                        "stateOfRegistry", "UNR::NONE",
                        "place", Map.of("body", "SPACE", "description", "Lunar orbit"),
                        "maturity", "OPERATIONAL",
                        "assertedOn", "2030-01-01",
                        "demonstration", true))
                .post("/v1/assets")
                .then());
    }

    /** One user at a time. */
    public static UUID slot(String owner) {
        return resource(owner, CapacityModel.SLOT, null, List.of());
    }

    public static UUID broadcast(String owner) {
        return resource(owner, CapacityModel.BROADCAST, null, List.of());
    }

    public static UUID rate(String owner, int gridMinutes, String kilowatts) {
        return resource(
                owner, CapacityModel.RATE, gridMinutes, List.of(limit("capacity", Meter.POWER, kilowatts, "0")));
    }

    public static UUID berths(String owner, int places) {
        var limit = limit("capacity", Meter.BERTH, String.valueOf(places), "0");
        return resource(owner, CapacityModel.BERTH, 60, List.of(limit));
    }

    public static UUID stock(String owner, String kilograms, String floor) {
        return resource(owner, CapacityModel.STOCK, null, List.of(limit("capacity", Meter.MASS, kilograms, floor)));
    }

    public static UUID manifest(String owner, String kilograms, String cubicMetres) {
        return resource(
                owner,
                CapacityModel.MANIFEST,
                null,
                List.of(limit("mass", Meter.MASS, kilograms, "0"), limit("volume", Meter.VOLUME, cubicMetres, "0")));
    }

    public static UUID resource(
            String owner, CapacityModel model, Integer gridMinutes, List<Map<String, Object>> limits) {
        return created(register(owner, asset(owner), model, gridMinutes, limits));
    }

    public static ValidatableResponse register(
            String owner, UUID asset, CapacityModel model, Integer gridMinutes, List<Map<String, Object>> limits) {
        var body = new HashMap<String, Object>();
        body.put("asset", asset);
        body.put("name", "A " + model);
        body.put("model", model);
        body.put("gridMinutes", gridMinutes);
        body.put("horizon", HORIZON);
        body.put("limits", limits);
        body.values().removeIf(java.util.Objects::isNull);
        return as(owner).body(body).post("/v1/resources").then();
    }

    public static Map<String, Object> limit(String dimension, Meter meter, String level, String floor) {
        return Map.of(
                "dimension",
                dimension,
                "meter",
                meter,
                "level",
                Map.of("value", level, "unit", meter.unit()),
                "floor",
                Map.of("value", floor, "unit", meter.unit()));
    }

    /** A listed offering that only partners find, with these details changed. */
    public static UUID listed(
            String owner, Category category, Meter meter, List<UUID> resources, Map<String, ?> changed) {
        var id = created(create(owner, category, meter, resources, changed));
        move(owner, id, "list").statusCode(200);
        return id;
    }

    public static ValidatableResponse create(
            String owner, Category category, Meter meter, List<UUID> resources, Map<String, ?> changed) {
        return as(owner)
                .body(Map.of(
                        "asset",
                        asset(owner),
                        "category",
                        category,
                        "meter",
                        meter,
                        "resources",
                        new ArrayList<>(resources),
                        "details",
                        details(changed),
                        "demonstration",
                        true))
                .post("/v1/offerings")
                .then();
    }

    public static Map<String, Object> details(Map<String, ?> changed) {
        var details = new HashMap<String, Object>();
        details.put("name", "Relay pass");
        details.put(
                "place", Map.of("body", "MOON", "latitude", "-89.5", "longitude", "222", "description", "South pole"));
        details.put("maturity", "OPERATIONAL");
        details.put("assertedOn", "2030-01-01");
        details.put("listing", "UNLISTED");
        details.put("setUpMinutes", 0);
        details.put("tearDownMinutes", 0);
        details.put("crewLifeSupport", false);
        details.putAll(changed);
        return details;
    }

    public static ValidatableResponse move(String owner, UUID offering, String verb) {
        var path = "/v1/offerings/" + offering;
        return as(owner)
                .header(
                        "If-Match",
                        as(owner).get(path).then().statusCode(200).extract().header("ETag"))
                .post(path + "/" + verb)
                .then();
    }

    public static UUID created(ValidatableResponse response) {
        return UUID.fromString(response.statusCode(201).extract().path("id"));
    }
}
