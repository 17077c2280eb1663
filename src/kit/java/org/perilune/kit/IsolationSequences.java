package org.perilune.kit;

import static org.perilune.kit.Given.because;
import static org.perilune.kit.Sequence.does;
import static org.perilune.kit.Sequence.refuses;

import java.util.List;
import java.util.Map;

/** Whom nothing joins with two others learns nothing of their business; what is hidden cannot be told from what is not there. */
final class IsolationSequences {

    private IsolationSequences() {}

    static List<Sequence> all() {
        return List.of(
                does("ISO-01", "An offering listed for all shows a stranger neither price nor capacity", stage -> {
                    var slot = stage.given().resource("SLOT", Map.of());
                    var open = stage.given()
                            .offering("COMMUNICATION", List.of(slot), Map.of("listing", "ALL_PARTICIPANTS"));
                    stage.market.get(stage.stranger, "/v1/offerings/" + open).status(200);
                    var demand = stage.given().sixHours(open);
                    demand.remove("agreement");
                    var quote = stage.market
                            .post(stage.stranger, "/v1/quotes", demand)
                            .status(200)
                            .is("/bookable", "false");
                    quote.must(
                            quote.text("/price/amount").isEmpty()
                                    && quote.list("/capacity").isEmpty(),
                            "no price, no capacity");
                }),
                does("ISO-02", "No list of a stranger shows their agreement", stage -> {
                    var agreement = Stage.idOf(stage.agreement());
                    absent(stage.all(stage.stranger, "/v1/agreements", "id"), agreement);
                }),
                does("ISO-03", "No list of a stranger shows their bookings", stage -> {
                    var booking = stage.given()
                            .confirmed(stage.given().sixHours(stage.given().pass()));
                    absent(stage.all(stage.stranger, "/v1/bookings", "id"), Stage.idOf(booking));
                    absent(
                            stage.all(stage.stranger, "/v1/bookings?agreement=" + Stage.idOf(stage.agreement()), "id"),
                            Stage.idOf(booking));
                }),
                does(
                        "ISO-04",
                        "No search of a stranger finds an unlisted offering",
                        stage -> absent(
                                stage.all(stage.stranger, "/v1/offerings?category=COMMUNICATION", "id"),
                                stage.given().pass())),
                refuses("ISO-05", "Their agreement is not there for a stranger", stage -> {
                    for (var suffix : List.of("", "/versions/1", "/versions/1/canonical", "/transitions")) {
                        stage.alike(
                                stage.stranger, stage.agreement() + suffix, "/v1/agreements/" + Market.once() + suffix);
                    }
                }),
                refuses("ISO-06", "Their books are not there for a stranger", stage -> {
                    for (var suffix : List.of("/entries", "/balances", "/periods")) {
                        stage.alike(
                                stage.stranger, stage.agreement() + suffix, "/v1/agreements/" + Market.once() + suffix);
                    }
                }),
                refuses("ISO-07", "Their booking is not there for a stranger", stage -> {
                    var booking = stage.given()
                            .confirmed(stage.given().sixHours(stage.given().pass()));
                    stage.alike(stage.stranger, booking, "/v1/bookings/" + Market.once());
                    stage.alike(
                            stage.stranger, booking + "/transitions", "/v1/bookings/" + Market.once() + "/transitions");
                }),
                refuses(
                        "ISO-08",
                        "An unlisted offering is not there for a stranger",
                        stage -> stage.alike(
                                stage.stranger,
                                "/v1/offerings/" + stage.given().pass(),
                                "/v1/offerings/" + Market.once())),
                refuses(
                        "ISO-09",
                        "The provider's resource is not there for a stranger",
                        stage -> stage.alike(
                                stage.stranger,
                                "/v1/resources/" + stage.given().resource("SLOT", Map.of()),
                                "/v1/resources/" + Market.once())),
                refuses(
                        "ISO-10",
                        "The log of their agreement is not there for a stranger",
                        stage -> stage.alike(
                                stage.stranger,
                                "/v1/logs/" + Stage.idOf(stage.agreement()) + "/checkpoint",
                                "/v1/logs/" + Market.once() + "/checkpoint")),
                refuses(
                        "ISO-11",
                        "A step on what is hidden is refused as on what is not there, with and without a version",
                        stage -> {
                            var booking = stage.given()
                                    .confirmed(
                                            stage.given().sixHours(stage.given().pass()));
                            var absent = "/v1/bookings/" + Market.once();
                            for (var version : new String[] {null, "\"0\"", "\"99\""}) {
                                var hidden = stage.market.move(
                                        stage.stranger, booking, "cancel", because(), version, Market.once());
                                var none = stage.market.move(
                                        stage.stranger, absent, "cancel", because(), version, Market.once());
                                hidden.refused(404, "not-found")
                                        .must(hidden.shape().equals(none.shape()), "the same as:\n  " + none);
                            }
                        }),
                refuses("ISO-12", "A quote for a hidden offering is refused as for one that is not there", stage -> {
                    var demand = stage.given().sixHours(stage.given().pass());
                    demand.remove("agreement");
                    var hidden = stage.market
                            .post(stage.stranger, "/v1/quotes", demand)
                            .refused(404, "not-found");
                    demand.put("offering", Market.once());
                    var none = stage.market.post(stage.stranger, "/v1/quotes", demand);
                    hidden.must(hidden.shape().equals(none.shape()), "the same as:\n  " + none);
                }),
                refuses(
                        "ISO-13",
                        "The operator reads no agreement",
                        stage -> stage.market
                                .get(stage.operator(), stage.agreement())
                                .refused(403, "insufficient-scope")),
                refuses(
                        "ISO-14",
                        "Nobody comes in without a token",
                        stage -> stage.market
                                .raw(null, "GET", "/v1/participants", "", Map.of())
                                .refused(401, "unauthenticated")),
                refuses("ISO-15", "A token nobody signed opens nothing", stage -> {
                    var parts = stage.consumer.token().split("\\.");
                    stage.market
                            .raw(
                                    parts[0] + "." + parts[1] + "." + "A".repeat(342),
                                    "GET",
                                    "/v1/participants",
                                    "",
                                    Map.of())
                            .refused(401, "unauthenticated");
                }));
    }

    private static void absent(List<String> seen, String hidden) {
        if (seen.contains(hidden)) {
            throw new Deviation("a stranger's list shows " + hidden);
        }
    }
}
