package org.perilune.kit;

import static org.perilune.kit.Sequence.does;
import static org.perilune.kit.Sequence.refuses;

import java.util.List;
import java.util.Map;

/** Requests are strict, and every refusal is a problem with a stable code. */
final class FormSequences {

    private FormSequences() {}

    static List<Sequence> all() {
        return List.of(
                does("FRM-01", "Every answer carries a trace, also a refusal", stage -> {
                    for (var path : List.of("/v1/participants", "/v1/bookings/" + Market.once())) {
                        var answer = stage.market.get(stage.consumer, path);
                        answer.must(!answer.header("Trace-Id").isEmpty(), "a Trace-Id header");
                    }
                }),
                does("FRM-02", "The directory shows every participant to every participant", stage -> {
                    var seen = stage.all(stage.stranger, "/v1/participants", "id");
                    if (!seen.containsAll(List.of(stage.provider.id(), stage.consumer.id()))) {
                        throw new Deviation("the directory lacks a party: " + seen);
                    }
                }),
                refuses("FRM-03", "An unknown field is refused by name", stage -> {
                    var demand = stage.given().sixHours(stage.given().pass());
                    demand.put("urgent", true);
                    var refused = stage.given().book(demand).refused(400, "unknown-field");
                    refused.must(refused.texts("/violations", "field").contains("urgent"), "the field's name");
                }),
                refuses(
                        "FRM-04",
                        "What is no JSON is refused",
                        stage -> stage.market
                                .post(stage.consumer, "/v1/bookings", "{\"offering\":")
                                .refused(400, "malformed-json")),
                refuses(
                        "FRM-05",
                        "A member given twice is refused",
                        stage -> stage.market
                                .post(stage.consumer, "/v1/bookings", "{\"hold\":true,\"hold\":false}")
                                .refused(400, "malformed-json")),
                refuses(
                        "FRM-06",
                        "An over-long body is refused before it is read",
                        stage -> stage.market
                                .post(stage.consumer, "/v1/bookings", "{\"offering\":\"" + "x".repeat(600_000) + "\"}")
                                .refused(413, "too-large")),
                refuses(
                        "FRM-07",
                        "Another media type is refused",
                        stage -> stage.market
                                .raw(
                                        stage.consumer.token(),
                                        "POST",
                                        "/v1/bookings",
                                        "<booking/>",
                                        Map.of("Content-Type", "text/xml", "Idempotency-Key", Market.once()))
                                .refused(415, "unsupported-media-type")),
                refuses("FRM-08", "A page size out of bounds is refused", stage -> {
                    stage.market.get(stage.consumer, "/v1/bookings?limit=0").refused(400, "malformed-request");
                    stage.market.get(stage.consumer, "/v1/bookings?limit=201").refused(400, "malformed-request");
                }),
                refuses(
                        "FRM-09",
                        "A cursor nobody gave is refused",
                        stage -> stage.market
                                .get(stage.consumer, "/v1/bookings?cursor=forged")
                                .refused(400, "malformed-request")),
                refuses("FRM-10", "A method the resource does not have is refused with those it has", stage -> {
                    var refused = stage.market
                            .raw(stage.consumer.token(), "DELETE", "/v1/bookings", "", Map.of())
                            .refused(405, "method-not-allowed");
                    refused.must(refused.header("Allow").contains("GET"), "an Allow header");
                }),
                refuses("FRM-11", "No refusal shows the inside", stage -> {
                    var refused = stage.market
                            .post(stage.consumer, "/v1/bookings", "[".repeat(5000))
                            .status(400);
                    var text = refused.toString();
                    refused.must(!text.contains("Exception") && !text.contains("at org."), "no class name");
                }));
    }
}
