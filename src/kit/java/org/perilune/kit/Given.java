package org.perilune.kit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Agreements, resources, offerings, bookings and readings as sequences need them: made over the contract, always anew. */
public final class Given {

    private static final List<String> CATEGORIES =
            List.of("COMMUNICATION", "NAVIGATION", "POWER", "HABITAT", "CONSUMABLE", "TRANSPORT");

    private static final Map<String, String> METERS = Map.of(
            "COMMUNICATION", "APERTURE_TIME",
            "NAVIGATION", "NAVIGATION_TIME",
            "POWER", "ENERGY",
            "HABITAT", "BERTH_NIGHT",
            "CONSUMABLE", "MASS",
            "TRANSPORT", "MASS");

    private final Stage stage;
    private String asset = "";

    Given(Stage stage) {
        this.stage = stage;
    }

    /** One euro a unit in all six categories, the 72-hour ladder, monthly periods. */
    public Map<String, Object> terms(Map<String, ?> changed) {
        var terms = new LinkedHashMap<String, Object>();
        terms.put("demonstration", true);
        terms.put(
                "covers",
                List.of(
                        Map.of("provider", stage.provider.id(), "categories", CATEGORIES),
                        Map.of("provider", stage.consumer.id(), "categories", CATEGORIES)));
        terms.put("rateCard", rateCard());
        terms.put(
                "cancellationLadder",
                List.of(
                        Map.of("noticeHours", 72, "chargePercent", "0"),
                        Map.of("noticeHours", 0, "chargePercent", "100")));
        terms.put("settlementMode", "REIMBURSABLE");
        terms.put("period", "MONTHLY");
        terms.put("disputeWindowDays", 30);
        terms.put("confirmation", "PROVIDER");
        terms.put("confirmWithinHours", 48);
        terms.put("liabilityRegime", "Cross-waiver of liability between the parties");
        terms.put("intellectualProperty", "Each party keeps what it brings");
        terms.put("goodsAndTechnicalData", "Only what is needed to use the service, for that use alone");
        terms.put("contacts", List.of("duty officer at operations.example"));
        terms.put("terminationNoticeDays", 30);
        terms.putAll(changed);
        return terms;
    }

    private static Map<String, Object> rateCard() {
        var items = new ArrayList<Map<String, Object>>();
        METERS.forEach((category, meter) -> items.add(
                Map.of("category", category, "meter", meter, "tariff", Map.of("kind", "PER_UNIT", "price", "1.00"))));
        return Map.of(
                "unitOfAccount",
                Map.of("scheme", "ISO4217", "code", "EUR", "scale", 2),
                "rounding",
                "HALF_EVEN",
                "items",
                items);
    }

    public Answer propose(Party proposer, Party counterparty, Map<String, Object> terms) {
        return stage.market.post(
                proposer,
                "/v1/agreements",
                Map.of("counterparty", counterparty.id(), "title", "Conformance", "terms", terms));
    }

    /** The path of a proposal of the consumer to the provider. */
    public String proposal(Map<String, ?> changed) {
        return "/v1/agreements/"
                + propose(stage.consumer, stage.provider, terms(changed))
                        .status(201)
                        .text("/id");
    }

    public Answer sign(Party signer, String agreement) {
        var version = stage.market.get(signer, agreement).status(200).text("/version");
        var bytes = stage.market
                .get(signer, agreement + "/versions/" + version + "/canonical")
                .status(200)
                .bytes();
        return stage.market.move(signer, agreement, "sign", signature(signer, Integer.parseInt(version), bytes));
    }

    public Map<String, Object> signature(Party signer, int version, byte[] bytes) {
        return Map.of("version", version, "keyFingerprint", signer.fingerprint(), "signature", signer.sign(bytes));
    }

    public String agreementInForce(Map<String, ?> changed) {
        var agreement = proposal(changed);
        sign(stage.consumer, agreement).status(200);
        sign(stage.provider, agreement).status(200).is("/state", "IN_FORCE");
        return agreement;
    }

    /** The id of a resource of the provider. */
    public String resource(String model, Map<String, ?> more) {
        var body = new HashMap<String, Object>(Map.of(
                "asset",
                asset(),
                "name",
                "A " + model,
                "model",
                model,
                "horizon",
                Map.of(
                        "startsAt", stage.clock.now().minus(Duration.ofDays(2)).toString(),
                        "endsAt", stage.clock.now().plus(Duration.ofDays(3000)).toString())));
        body.putAll(more);
        return stage.market
                .post(stage.provider, "/v1/resources", body)
                .status(201)
                .text("/id");
    }

    private String asset() {
        if (asset.isEmpty()) {
            asset = stage.market
                    .post(
                            stage.provider,
                            "/v1/assets",
                            Map.of(
                                    "name", "Conformance asset",
                                    "kind", "RELAY",
                                    "crewed", false,
                                    "stateOfRegistry", "UNR::NONE",
                                    "place", Map.of("body", "SPACE", "description", "Lunar orbit"),
                                    "maturity", "OPERATIONAL",
                                    "assertedOn", "2026-01-01",
                                    "demonstration", true))
                    .status(201)
                    .text("/id");
        }
        return asset;
    }

    /** The id of a listed offering over these resources. */
    public String offering(String category, List<String> resources, Map<String, ?> changed) {
        var details = new HashMap<String, Object>(Map.of(
                "name",
                "Conformance " + category,
                "place",
                Map.of("body", "MOON", "latitude", "-89.5", "longitude", "222", "description", "South pole"),
                "maturity",
                "OPERATIONAL",
                "assertedOn",
                "2026-01-01",
                "listing",
                "UNLISTED",
                "setUpMinutes",
                0,
                "tearDownMinutes",
                0,
                "crewLifeSupport",
                false));
        details.putAll(changed);
        var draft = stage.market
                .post(
                        stage.provider,
                        "/v1/offerings",
                        Map.of(
                                "asset",
                                asset(),
                                "category",
                                category,
                                "meter",
                                METERS.get(category),
                                "resources",
                                resources,
                                "details",
                                details,
                                "demonstration",
                                true))
                .status(201);
        stage.market
                .move(stage.provider, "/v1/offerings/" + draft.text("/id"), "list", "")
                .status(200);
        return draft.text("/id");
    }

    /** A relay pass over a resource of its own that serves one at a time. */
    public String pass() {
        return offering("COMMUNICATION", List.of(resource("SLOT", Map.of())), Map.of());
    }

    public static Map<String, Object> limit(String dimension, String meter, String level, String floor, String unit) {
        return Map.of(
                "dimension",
                dimension,
                "meter",
                meter,
                "level",
                Map.of("value", level, "unit", unit),
                "floor",
                Map.of("value", floor, "unit", unit));
    }

    public static Map<String, Object> claim(String resource, String dimension, String value, String unit) {
        return Map.of("resource", resource, "dimension", dimension, "quantity", Map.of("value", value, "unit", unit));
    }

    public static Map<String, Object> window(Instant startsAt, Instant endsAt) {
        return Map.of("startsAt", startsAt.toString(), "endsAt", endsAt.toString());
    }

    public Map<String, Object> demand(String offering, Instant startsAt, Instant endsAt, String value, String unit) {
        var demand = new HashMap<String, Object>();
        demand.put("offering", offering);
        demand.put("agreement", Stage.idOf(stage.agreement()));
        demand.put("window", window(startsAt, endsAt));
        demand.put("quantity", Map.of("value", value, "unit", unit));
        return demand;
    }

    /** Six hours of that offering, five days from now. */
    public Map<String, Object> sixHours(String offering) {
        return demand(offering, stage.soon(), stage.soon().plus(Duration.ofHours(6)), "6", "h");
    }

    public Answer book(Map<String, Object> demand) {
        return stage.market.post(stage.consumer, "/v1/bookings", demand);
    }

    /** The path of a booking the provider has confirmed. */
    public String confirmed(Map<String, Object> demand) {
        var booking = "/v1/bookings/" + book(demand).status(201).text("/id");
        stage.market.move(stage.provider, booking, "confirm", "").status(200);
        return booking;
    }

    /** The path of a booking of six hours that was served: active, its window just over. */
    public String served(String agreement) {
        var demand = sixHours(pass());
        demand.put("agreement", Stage.idOf(agreement));
        var booking = confirmed(demand);
        stage.clock.moveTo(instant(booking, "startsAt").plusSeconds(1));
        stage.market.move(stage.provider, booking, "activate", "").status(200);
        stage.clock.moveTo(instant(booking, "endsAt").plusSeconds(1));
        return booking;
    }

    private Instant instant(String booking, String edge) {
        return Instant.parse(stage.market.get(stage.consumer, booking).text("/window/" + edge));
    }

    /** The body of a reading over the whole of a booking's window. */
    public Map<String, Object> reading(String booking, String recordId, String value, String unit) {
        return new HashMap<>(Map.of(
                "booking", Stage.idOf(booking),
                "source", "conformance-" + Stage.idOf(booking),
                "recordId", recordId,
                "during", window(instant(booking, "startsAt"), instant(booking, "endsAt")),
                "quantity", Map.of("value", value, "unit", unit)));
    }

    /** The path of a reading the provider has reported. */
    public String reported(String booking, String recordId, String minutes) {
        return "/v1/readings/"
                + report(reading(booking, recordId, minutes, "min")).status(201).text("/id");
    }

    public Answer report(Map<String, Object> reading) {
        return stage.market.post(stage.provider, "/v1/readings", reading);
    }

    public static Map<String, String> because() {
        return Map.of("reason", "a conformance sequence");
    }
}
