package org.perilune.kit;

import static org.perilune.kit.Sequence.does;
import static org.perilune.kit.Sequence.refuses;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A request that is sent again has its effect once, and its first answer. */
final class IdempotencySequences {

    private static final int RETRIES = 10;

    private IdempotencySequences() {}

    static List<Sequence> all() {
        return List.of(
                does("IDM-01", "A retry has the first answer, byte for byte", stage -> {
                    var demand = stage.given().sixHours(stage.given().pass());
                    var key = Market.once();
                    var first = stage.market
                            .post(stage.consumer, "/v1/bookings", demand, key)
                            .status(201);
                    var second = stage.market.post(stage.consumer, "/v1/bookings", demand, key);
                    second.must(second.shape().equals(first.shape()), "the first answer:\n  " + first);
                }),
                does(
                        "IDM-02",
                        "Ten retries at once have one effect and one answer",
                        IdempotencySequences::retriedAtOnce),
                does("IDM-03", "A retry after the thing moved on still has the first answer", stage -> {
                    var demand = stage.given().sixHours(stage.given().pass());
                    var key = Market.once();
                    var first = stage.market
                            .post(stage.consumer, "/v1/bookings", demand, key)
                            .status(201);
                    stage.market
                            .move(stage.provider, "/v1/bookings/" + first.text("/id"), "confirm", "")
                            .status(200);
                    stage.market
                            .post(stage.consumer, "/v1/bookings", demand, key)
                            .status(201)
                            .is("/state", "REQUESTED");
                }),
                does("IDM-04", "A step's retry has its first answer though the version has changed", stage -> {
                    var booking = requested(stage);
                    var version = stage.market.get(stage.provider, booking).header("ETag");
                    var key = Market.once();
                    var first = stage.market
                            .move(stage.provider, booking, "confirm", "", version, key)
                            .status(200);
                    var second = stage.market.move(stage.provider, booking, "confirm", "", version, key);
                    second.must(second.shape().equals(first.shape()), "the first answer:\n  " + first);
                }),
                does("IDM-05", "A refused request leaves its key free", stage -> {
                    var key = Market.once();
                    var demand = stage.given().sixHours(stage.given().pass());
                    stage.market
                            .post(stage.consumer, "/v1/bookings", Map.of(), key)
                            .refused(400, "validation-failed");
                    stage.market
                            .post(stage.consumer, "/v1/bookings", demand, key)
                            .status(201);
                }),
                does("IDM-06", "A key belongs to the participant that uses it", stage -> {
                    var key = Market.once();
                    var proposal = stage.given().terms(Map.of());
                    var body = Map.of("counterparty", stage.provider.id(), "title", "Conformance", "terms", proposal);
                    var ours = stage.market
                            .post(stage.consumer, "/v1/agreements", body, key)
                            .status(201);
                    var back = Map.of("counterparty", stage.consumer.id(), "title", "Conformance", "terms", proposal);
                    var theirs = stage.market
                            .post(stage.provider, "/v1/agreements", back, key)
                            .status(201);
                    theirs.must(!theirs.text("/id").equals(ours.text("/id")), "an agreement of its own");
                }),
                refuses("IDM-07", "A key with another body is refused", stage -> {
                    var key = Market.once();
                    var demand = stage.given().sixHours(stage.given().pass());
                    stage.market
                            .post(stage.consumer, "/v1/bookings", demand, key)
                            .status(201);
                    demand.put("quantity", Map.of("value", "5", "unit", "h"));
                    stage.market
                            .post(stage.consumer, "/v1/bookings", demand, key)
                            .refused(422, "idempotency-key-reused");
                }),
                refuses(
                        "IDM-08",
                        "What creates something needs a key",
                        stage -> stage.market
                                .raw(
                                        stage.consumer.token(),
                                        "POST",
                                        "/v1/bookings",
                                        "{}",
                                        Map.of("Content-Type", "application/json"))
                                .refused(400, "idempotency-key-missing")),
                refuses(
                        "IDM-09",
                        "A key that is none is refused",
                        stage -> stage.market
                                .post(stage.consumer, "/v1/bookings", Map.of(), "short")
                                .refused(400, "idempotency-key-missing")));
    }

    private static String requested(Stage stage) {
        var demand = stage.given().sixHours(stage.given().pass());
        return "/v1/bookings/" + stage.given().book(demand).status(201).text("/id");
    }

    /** In flight is 409 at once: asked again until the first is done. */
    private static void retriedAtOnce(Stage stage) {
        var demand = stage.given().sixHours(stage.given().pass());
        var key = Market.once();
        var shapes = java.util.Collections.synchronizedSet(new HashSet<String>());
        var threads = Executors.newFixedThreadPool(RETRIES);
        for (int retry = 0; retry < RETRIES; retry++) {
            threads.submit(() -> {
                Answer answer;
                do {
                    answer = stage.market.post(stage.consumer, "/v1/bookings", demand, key);
                } while (answer.text("/code").equals("request-in-flight"));
                return shapes.add(answer.shape());
            });
        }
        threads.shutdown();
        try {
            if (!threads.awaitTermination(2, TimeUnit.MINUTES) || shapes.size() != 1) {
                throw new Deviation("expected one answer to " + RETRIES + " retries, had " + List.copyOf(shapes));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotRun("interrupted");
        }
    }
}
