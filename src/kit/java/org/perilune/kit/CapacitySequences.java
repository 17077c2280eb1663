package org.perilune.kit;

import static org.perilune.kit.Given.because;
import static org.perilune.kit.Given.claim;
import static org.perilune.kit.Given.limit;
import static org.perilune.kit.Sequence.does;
import static org.perilune.kit.Sequence.refuses;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** No instant above capacity, in any of the capacity models, whoever asks how often and at once. */
final class CapacitySequences {

    private static final int RIVALS = 10;

    private CapacitySequences() {}

    static List<Sequence> all() {
        return List.of(
                does("CAP-01", "Windows that touch do not collide", stage -> {
                    var pass = stage.given().pass();
                    var noon = stage.soon();
                    stage.given().book(hours(stage, pass, noon, 2)).status(201);
                    stage.given()
                            .book(hours(stage, pass, noon.plus(Duration.ofHours(2)), 2))
                            .status(201);
                }),
                does("CAP-02", "Power is shared by level", stage -> {
                    var node = node(stage);
                    stage.given().book(power(stage, node, "6")).status(201);
                    stage.given().book(power(stage, node, "4")).status(201);
                }),
                does("CAP-03", "A broadcast is without rivalry", stage -> {
                    var signal = stage.given().resource("BROADCAST", Map.of());
                    var offering = stage.given().offering("NAVIGATION", List.of(signal), Map.of());
                    for (int user = 0; user < 3; user++) {
                        stage.given()
                                .book(hours(stage, offering, stage.soon(), 2))
                                .status(201);
                    }
                }),
                does("CAP-04", "What a stock gave is back when the booking leaves", stage -> {
                    var demand = stock(stage);
                    var first = "/v1/bookings/"
                            + stage.given().book(demand).status(201).text("/id");
                    stage.given().book(demand).refused(409, "capacity-exhausted");
                    stage.market
                            .move(stage.consumer, first, "cancel", because())
                            .status(200);
                    stage.given().book(demand).status(201);
                }),
                refuses("CAP-05", "A window that is taken is refused", stage -> {
                    var demand = stage.given().sixHours(stage.given().pass());
                    stage.given().book(demand).status(201);
                    stage.given().book(demand).refused(409, "window-taken");
                }),
                refuses("CAP-06", "Two offerings of one resource have its capacity once", stage -> {
                    var slot = stage.given().resource("SLOT", Map.of());
                    var one = stage.given().offering("COMMUNICATION", List.of(slot), Map.of());
                    var other = stage.given().offering("COMMUNICATION", List.of(slot), Map.of());
                    stage.given().book(stage.given().sixHours(one)).status(201);
                    stage.given().book(stage.given().sixHours(other)).refused(409, "window-taken");
                }),
                refuses("CAP-07", "Of ten who ask for one window at once, one has it", stage -> {
                    var demand = stage.given().sixHours(stage.given().pass());
                    var statuses = atOnce(() -> stage.given().book(demand).status());
                    if (statuses.stream().filter(status -> status == 201).count() != 1
                            || statuses.stream().filter(status -> status == 409).count() != RIVALS - 1) {
                        throw new Deviation("expected one 201 and " + (RIVALS - 1) + " times 409, had " + statuses);
                    }
                }),
                refuses("CAP-08", "Set-up and tear-down belong to a booking", stage -> {
                    var slot = stage.given().resource("SLOT", Map.of());
                    var plain = stage.given().offering("COMMUNICATION", List.of(slot), Map.of());
                    var buffered = stage.given().offering("COMMUNICATION", List.of(slot), Map.of("setUpMinutes", 10));
                    var noon = stage.soon();
                    stage.given().book(hours(stage, plain, noon, 2)).status(201);
                    stage.given()
                            .book(hours(stage, buffered, noon.plus(Duration.ofHours(2)), 2))
                            .refused(409, "window-taken");
                }),
                refuses("CAP-09", "Power above the level that is left is refused", stage -> {
                    var node = node(stage);
                    stage.given().book(power(stage, node, "6")).status(201);
                    stage.given().book(power(stage, node, "5")).refused(409, "capacity-exhausted");
                }),
                refuses("CAP-10", "A window off the grid is refused with the nearest that fit", stage -> {
                    var demand = power(stage, node(stage), "1");
                    var off = stage.soon().plusSeconds(60);
                    demand.put("window", Given.window(off, off.plus(Duration.ofHours(2))));
                    var refused = stage.given().book(demand).refused(422, "window-off-grid");
                    refused.must(!refused.texts("/nearest", "startsAt").isEmpty(), "the nearest windows");
                }),
                refuses("CAP-11", "Claims that do not fit what the offering draws on are refused", stage -> {
                    var node = node(stage);
                    var demand = power(stage, node, "1");
                    demand.put("claims", List.of(claim(Market.once(), "capacity", "1", "kW")));
                    stage.given().book(demand).refused(422, "claims-invalid");
                }),
                refuses("CAP-12", "A departure is full when one of its dimensions is", stage -> {
                    var hold = stage.given()
                            .resource(
                                    "MANIFEST",
                                    Map.of(
                                            "limits",
                                            List.of(
                                                    limit("mass", "MASS", "500", "0", "kg"),
                                                    limit("volume", "VOLUME", "2", "0", "m3"))));
                    var offering = stage.given().offering("TRANSPORT", List.of(hold), Map.of());
                    var demand = stage.given()
                            .demand(offering, stage.soon(), stage.soon().plus(Duration.ofHours(24)), "10", "kg");
                    demand.put("claims", List.of(claim(hold, "mass", "10", "kg"), claim(hold, "volume", "1.5", "m3")));
                    stage.given().book(demand).status(201);
                    stage.given().book(demand).refused(409, "capacity-exhausted");
                }));
    }

    private static Map<String, Object> hours(Stage stage, String offering, java.time.Instant start, int hours) {
        return stage.given().demand(offering, start, start.plus(Duration.ofHours(hours)), String.valueOf(hours), "h");
    }

    /** Ten kilowatts on a grid of an hour. */
    private static String node(Stage stage) {
        return stage.given()
                .resource(
                        "RATE",
                        Map.of("gridMinutes", 60, "limits", List.of(limit("capacity", "POWER", "10", "0", "kW"))));
    }

    /** So many kilowatts of a node for two hours, by an offering of its own. */
    private static Map<String, Object> power(Stage stage, String node, String kilowatts) {
        var offering = stage.given().offering("POWER", List.of(node), Map.of());
        var start = stage.soon();
        var demand = stage.given().demand(offering, start, start.plus(Duration.ofHours(2)), "1", "kW.h");
        demand.put("claims", List.of(claim(node, "capacity", kilowatts, "kW")));
        return demand;
    }

    /** More than half of what a stock may give. */
    private static Map<String, Object> stock(Stage stage) {
        var store = stage.given()
                .resource("STOCK", Map.of("limits", List.of(limit("capacity", "MASS", "400", "120", "kg"))));
        var offering = stage.given().offering("CONSUMABLE", List.of(store), Map.of());
        return stage.given().demand(offering, stage.soon(), stage.soon().plus(Duration.ofHours(24)), "141", "kg");
    }

    private static List<Integer> atOnce(Callable<Integer> rival) {
        var threads = Executors.newFixedThreadPool(RIVALS);
        try {
            return threads
                    .invokeAll(
                            IntStream.range(0, RIVALS).mapToObj(number -> rival).toList())
                    .stream()
                    .map(CapacitySequences::status)
                    .toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotRun("interrupted");
        } finally {
            threads.shutdown();
        }
    }

    private static Integer status(java.util.concurrent.Future<Integer> answered) {
        try {
            return answered.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new Deviation("a rival was not answered: " + e.getCause());
        }
    }
}
