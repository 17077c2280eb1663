package org.perilune.kit;

import static org.perilune.kit.Sequence.does;
import static org.perilune.kit.Sequence.refuses;

import java.util.List;
import java.util.Map;

/** Readings: reported by the provider, confirmed or contested by the consumer, counted once for ever. */
final class UsageSequences {

    private UsageSequences() {}

    static List<Sequence> all() {
        return List.of(
                does("USE-01", "A reading is reported, confirmed and accrued", stage -> {
                    var reading = reported(stage, "345");
                    stage.market
                            .move(stage.consumer, reading, "confirm", "")
                            .status(200)
                            .is("/state", "ACCRUED")
                            .is("/accrued/value", "345.000");
                }),
                does("USE-02", "The same record again is the same reading", stage -> {
                    var booking = stage.given().served(stage.agreement());
                    var first = stage.given()
                            .report(stage.given().reading(booking, "r1", "60", "min"))
                            .status(201);
                    stage.given()
                            .report(stage.given().reading(booking, "r1", "60.000", "min"))
                            .status(200)
                            .is("/id", first.text("/id"));
                }),
                does("USE-03", "Each reading of a batch has an outcome of its own", stage -> {
                    var booking = stage.given().served(stage.agreement());
                    var items = List.of(
                            stage.given().reading(booking, "r1", "60", "min"),
                            stage.given().reading(booking, "r1", "60", "min"),
                            stage.given().reading(booking, "r2", "1", "kWh"),
                            stage.given().reading(booking, "r3", "361", "min"));
                    stage.market
                            .post(stage.provider, "/v1/readings/batch", Map.of("items", items))
                            .status(200)
                            .lists("/items", "status", List.of("CREATED", "REPLAYED", "REFUSED", "REFUSED"))
                            .is("/items/2/problem/code", "unit-not-allowed")
                            .is("/items/3/problem/code", "usage-exceeds-booking");
                }),
                does(
                        "USE-04",
                        "A contested reading accrues the consumer's figure once the provider accepts it",
                        stage -> {
                            var reading = reported(stage, "300");
                            contest(stage, reading, "290").status(200).is("/state", "CONTESTED");
                            stage.market
                                    .move(stage.provider, reading, "accept-contest", "")
                                    .status(200)
                                    .is("/state", "ACCRUED")
                                    .is("/accrued/value", "290.000");
                        }),
                does("USE-05", "What accrues is a balanced entry both read alike", stage -> {
                    var agreement = stage.given().agreementInForce(Map.of());
                    var booking = stage.given().served(agreement);
                    var reading = stage.given().reported(booking, "r1", "345");
                    stage.market.move(stage.consumer, reading, "confirm", "").status(200);
                    var entries = stage.market
                            .get(stage.consumer, agreement + "/entries")
                            .status(200);
                    entries.is("/items/0/kind", "ACCRUAL")
                            .is("/items/0/legs/0/amount", "34500")
                            .is("/items/0/legs/1/amount", "-34500");
                    var theirs = stage.market
                            .get(stage.provider, agreement + "/entries")
                            .status(200);
                    entries.must(java.util.Arrays.equals(entries.bytes(), theirs.bytes()), "what the provider reads");
                }),
                refuses("USE-06", "The same record with other content is refused", stage -> {
                    var booking = stage.given().served(stage.agreement());
                    stage.given().reported(booking, "r1", "60");
                    stage.given()
                            .report(stage.given().reading(booking, "r1", "61", "min"))
                            .refused(409, "reading-differs");
                }),
                refuses("USE-07", "Readings never exceed what was booked", stage -> {
                    var booking = stage.given().served(stage.agreement());
                    stage.given().reported(booking, "r1", "360");
                    stage.given()
                            .report(stage.given().reading(booking, "r2", "1", "min"))
                            .refused(422, "usage-exceeds-booking");
                }),
                refuses("USE-08", "A reading outside the booking's window is refused", stage -> {
                    var booking = stage.given().served(stage.agreement());
                    var body = stage.given().reading(booking, "r1", "1", "min");
                    var now = stage.clock.now();
                    body.put("during", Given.window(now.minusSeconds(30), now.minusSeconds(0)));
                    stage.given().report(body).refused(422, "reading-outside-window");
                }),
                refuses("USE-09", "The consumer reports nothing", stage -> {
                    var booking = stage.given().served(stage.agreement());
                    stage.market
                            .post(stage.consumer, "/v1/readings", stage.given().reading(booking, "r1", "1", "min"))
                            .refused(403, "forbidden");
                }),
                refuses(
                        "USE-10",
                        "The provider confirms nothing",
                        stage -> stage.market
                                .move(stage.provider, reported(stage, "1"), "confirm", "")
                                .refused(403, "forbidden")),
                refuses(
                        "USE-11",
                        "A contest names less than was reported",
                        stage -> contest(stage, reported(stage, "10"), "10").refused(422, "contest-not-lower")),
                refuses("USE-12", "What is accrued is not confirmed again", stage -> {
                    var reading = reported(stage, "10");
                    stage.market.move(stage.consumer, reading, "confirm", "").status(200);
                    stage.market
                            .move(stage.consumer, reading, "confirm", "")
                            .refused(409, "illegal-transition")
                            .allows();
                }),
                refuses("USE-13", "A malformed item refuses its whole batch", stage -> {
                    var booking = stage.given().served(stage.agreement());
                    var broken = stage.given().reading(booking, "r2", "1", "min");
                    broken.remove("source");
                    var items = List.of(stage.given().reading(booking, "r1", "1", "min"), broken);
                    stage.market
                            .post(stage.provider, "/v1/readings/batch", Map.of("items", items))
                            .refused(400, "validation-failed");
                    stage.market
                            .get(stage.provider, "/v1/readings?booking=" + Stage.idOf(booking))
                            .lists("/items", "id", List.of());
                }),
                refuses("USE-14", "Nothing is read of a booking that is not being served", stage -> {
                    var booking = stage.given()
                            .confirmed(stage.given().sixHours(stage.given().pass()));
                    stage.clock.moveTo(stage.soon().plusSeconds(30 * 3600));
                    stage.given()
                            .report(stage.given().reading(booking, "r1", "1", "min"))
                            .refused(409, "booking-not-metered");
                }));
    }

    private static String reported(Stage stage, String minutes) {
        return stage.given().reported(stage.given().served(stage.agreement()), "r1", minutes);
    }

    private static Answer contest(Stage stage, String reading, String minutes) {
        var body = Map.of("quantity", Map.of("value", minutes, "unit", "min"), "reason", "a conformance sequence");
        return stage.market.move(stage.consumer, reading, "contest", body);
    }
}
