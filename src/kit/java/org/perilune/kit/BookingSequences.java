package org.perilune.kit;

import static org.perilune.kit.Given.because;
import static org.perilune.kit.Sequence.does;
import static org.perilune.kit.Sequence.refuses;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Quoting, requesting, confirming, serving and leaving a booking. */
final class BookingSequences {

    private BookingSequences() {}

    static List<Sequence> all() {
        return List.of(
                does("BKG-01", "A quote has price, policy and capacity, and changes nothing", stage -> {
                    var demand = stage.given().sixHours(stage.given().pass());
                    for (int time = 0; time < 2; time++) {
                        stage.market
                                .post(stage.consumer, "/v1/quotes", demand)
                                .status(200)
                                .is("/bookable", "true")
                                .is("/price/amount", "360.00")
                                .is("/policy/agreement", Stage.idOf(stage.agreement()));
                    }
                }),
                does("BKG-02", "A booking is requested, and keeps what it was agreed under", stage -> {
                    var booked = stage.given()
                            .book(stage.given().sixHours(stage.given().pass()));
                    booked.status(201)
                            .is("/state", "REQUESTED")
                            .is("/snapshot/price/amount", "360.00")
                            .allows("cancel");
                    booked.must(
                            !booked.header("ETag").isEmpty()
                                    && !booked.header("Location").isEmpty(),
                            "ETag and Location");
                }),
                does("BKG-03", "The provider confirms", stage -> {
                    var booking = requested(stage);
                    stage.market
                            .move(stage.provider, booking, "confirm", "")
                            .status(200)
                            .is("/state", "CONFIRMED");
                }),
                does("BKG-04", "What the provider rejects is free again and costs nothing", stage -> {
                    var demand = stage.given().sixHours(stage.given().pass());
                    var booking = path(stage.given().book(demand).status(201));
                    stage.market
                            .move(stage.provider, booking, "reject", because())
                            .status(200)
                            .is("/state", "REJECTED");
                    stage.given().book(demand).status(201);
                }),
                does("BKG-05", "A cancellation more than 72 hours before is free, and frees the window", stage -> {
                    var demand = stage.given().sixHours(stage.given().pass());
                    var booking = stage.given().confirmed(demand);
                    stage.market
                            .move(stage.consumer, booking, "cancel", because())
                            .status(200)
                            .is("/state", "CANCELLED_BY_CONSUMER")
                            .is("/cancellationCharge", "0.00");
                    stage.given().book(demand).status(201);
                }),
                does("BKG-06", "A cancellation 71 hours before costs all", stage -> {
                    var demand = stage.given().sixHours(stage.given().pass());
                    var start = stage.soon();
                    var booking = stage.given().confirmed(demand);
                    stage.clock.moveTo(start.minus(Duration.ofHours(71)));
                    stage.market
                            .move(stage.consumer, booking, "cancel", because())
                            .status(200)
                            .is("/cancellationCharge", "360.00");
                }),
                does("BKG-07", "What the provider withdraws costs nothing", stage -> {
                    var booking = stage.given()
                            .confirmed(stage.given().sixHours(stage.given().pass()));
                    stage.market
                            .move(stage.provider, booking, "withdraw", because())
                            .status(200)
                            .is("/state", "CANCELLED_BY_PROVIDER")
                            .is("/cancellationCharge", "0.00");
                }),
                does("BKG-08", "A hold blocks, and becomes a request", stage -> {
                    var demand = stage.given().sixHours(stage.given().pass());
                    var held = path(hold(stage, demand).status(201).is("/state", "HELD"));
                    stage.given().book(demand).refused(409, "window-taken");
                    stage.market
                            .move(stage.consumer, held, "request", "")
                            .status(200)
                            .is("/state", "REQUESTED");
                }),
                does("BKG-09", "A hold lapses by itself", stage -> {
                    var held = path(
                            hold(stage, stage.given().sixHours(stage.given().pass()))
                                    .status(201));
                    stage.clock.moveTo(stage.clock.now().plus(Duration.ofMinutes(31)));
                    stage.market
                            .get(stage.consumer, held)
                            .is("/state", "EXPIRED")
                            .allows();
                }),
                does("BKG-10", "A booking is served in its window and completed", stage -> {
                    var booking = stage.given().served(stage.agreement());
                    stage.market
                            .move(stage.provider, booking, "complete", "")
                            .status(200)
                            .is("/state", "COMPLETED");
                }),
                does("BKG-11", "Both sides read the steps of a booking in order", stage -> {
                    var booking = stage.given()
                            .confirmed(stage.given().sixHours(stage.given().pass()));
                    for (var party : List.of(stage.consumer, stage.provider)) {
                        stage.market
                                .get(party, booking + "/transitions")
                                .status(200)
                                .lists("/items", "to", List.of("REQUESTED", "CONFIRMED"));
                    }
                }),
                does("BKG-12", "A list is paged without loss or repetition", stage -> {
                    var agreement = stage.given().agreementInForce(Map.of());
                    for (int number = 0; number < 3; number++) {
                        var demand = stage.given().sixHours(stage.given().pass());
                        demand.put("agreement", Stage.idOf(agreement));
                        stage.given().book(demand).status(201);
                    }
                    var path = "/v1/bookings?limit=2&agreement=" + Stage.idOf(agreement);
                    var first = stage.market.get(stage.consumer, path).status(200);
                    var second = stage.market.get(stage.consumer, path + "&cursor=" + first.text("/nextCursor"));
                    var seen = new java.util.HashSet<>(first.texts("/items", "id"));
                    seen.addAll(second.status(200).texts("/items", "id"));
                    second.must(seen.size() == 3 && second.text("/nextCursor").isEmpty(), "three in two pages");
                }),
                refuses("BKG-13", "A request with no agreement that covers it is refused", stage -> {
                    var open = Map.of("listing", "ALL_PARTICIPANTS");
                    var slot = stage.given().resource("SLOT", Map.of());
                    var demand = stage.given().sixHours(stage.given().offering("COMMUNICATION", List.of(slot), open));
                    demand.remove("agreement");
                    stage.market.post(stage.stranger, "/v1/bookings", demand).refused(422, "no-agreement");
                }),
                refuses(
                        "BKG-14",
                        "The consumer does not confirm",
                        stage -> stage.market
                                .move(stage.consumer, requested(stage), "confirm", "")
                                .refused(403, "forbidden")),
                refuses("BKG-15", "Nothing is served before its window", stage -> {
                    var booking = stage.given()
                            .confirmed(stage.given().sixHours(stage.given().pass()));
                    stage.market.move(stage.provider, booking, "activate", "").refused(409, "outside-window");
                }),
                refuses("BKG-16", "A step the state does not allow is refused, with those it does", stage -> {
                    var booking = requested(stage);
                    stage.market
                            .move(stage.provider, booking, "complete", "")
                            .refused(409, "illegal-transition")
                            .allows("confirm", "reject");
                }),
                refuses(
                        "BKG-17",
                        "A step on a version that has changed is refused",
                        stage -> stage.market
                                .move(stage.provider, requested(stage), "confirm", "", "\"99\"", Market.once())
                                .refused(412, "stale-version")),
                refuses("BKG-18", "A window in the past is refused", stage -> {
                    var past = stage.clock.now().minus(Duration.ofHours(5));
                    var demand =
                            stage.given().demand(stage.given().pass(), past, past.plus(Duration.ofHours(1)), "1", "h");
                    stage.given().book(demand).refused(422, "window-past");
                }),
                refuses("BKG-19", "A window that ends before it starts is refused", stage -> {
                    var start = stage.soon();
                    var demand = stage.given().demand(stage.given().pass(), start, start.minusSeconds(3600), "1", "h");
                    stage.given().book(demand).refused(422, "interval-backwards");
                }),
                refuses("BKG-20", "A time without a zone is refused", stage -> {
                    var demand = stage.given().sixHours(stage.given().pass());
                    demand.put("window", Map.of("startsAt", "2034-03-03T06:00:00", "endsAt", "2034-03-03T12:00:00"));
                    stage.given().book(demand).refused(400, "malformed-field");
                }),
                refuses("BKG-21", "A unit that is not on the meter's list is refused", stage -> {
                    var demand = stage.given().sixHours(stage.given().pass());
                    demand.put("quantity", Map.of("value", "6", "unit", "kWh"));
                    stage.given().book(demand).refused(422, "unit-not-allowed");
                }),
                refuses("BKG-22", "Nothing of something is no booking", stage -> {
                    var demand = stage.given().sixHours(stage.given().pass());
                    demand.put("quantity", Map.of("value", "0", "unit", "h"));
                    stage.given().book(demand).refused(422, "quantity-invalid");
                }),
                refuses("BKG-23", "More than the window can deliver is refused", stage -> {
                    var demand = stage.given().sixHours(stage.given().pass());
                    demand.put("quantity", Map.of("value", "361", "unit", "min"));
                    stage.given().book(demand).refused(422, "quantity-undeliverable");
                }));
    }

    private static String requested(Stage stage) {
        return path(
                stage.given().book(stage.given().sixHours(stage.given().pass())).status(201));
    }

    private static Answer hold(Stage stage, Map<String, Object> demand) {
        var held = new java.util.HashMap<>(demand);
        held.put("hold", true);
        return stage.given().book(held);
    }

    private static String path(Answer booked) {
        return "/v1/bookings/" + booked.text("/id");
    }
}
