package org.perilune.kit;

import static org.perilune.kit.Given.because;
import static org.perilune.kit.Sequence.does;
import static org.perilune.kit.Sequence.refuses;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Closing a period, and a statement both sign with keys the service never sees. */
final class SettlementSequences {

    private static final int PATIENCE = 100;

    private SettlementSequences() {}

    static List<Sequence> all() {
        return List.of(
                does("SET-01", "A statement's lines are the accepted usage, and its net their sum", stage -> {
                    var statement = stated(stage, 345);
                    var seen = stage.market.get(stage.consumer, statement).status(200);
                    seen.lists("/lines", "amount", List.of("345.00")).is("/totals/0/net/amount", "345.00");
                }),
                does("SET-02", "Both read the same bytes, which no later act changes", stage -> {
                    var statement = stated(stage, 10);
                    var before = stage.market
                            .get(stage.consumer, statement + "/canonical")
                            .status(200);
                    accept(stage, stage.consumer, statement).status(200);
                    var after = stage.market
                            .get(stage.provider, statement + "/canonical")
                            .status(200);
                    after.must(java.util.Arrays.equals(before.bytes(), after.bytes()), "the bytes as they were");
                }),
                does("SET-03", "Both accept, the creditor settles, and nothing is owed", stage -> {
                    var agreement = stage.given().agreementInForce(Map.of());
                    var statement = stated(stage, agreement, 10);
                    accept(stage, stage.consumer, statement).status(200).is("/state", "STATED");
                    accept(stage, stage.provider, statement).status(200).is("/state", "ACCEPTED");
                    settle(stage, stage.provider, statement).status(200).is("/state", "SETTLED");
                    stage.market.get(stage.consumer, agreement + "/balances").lists("/items", "account", List.of());
                }),
                does("SET-04", "What is confirmed after the close is in the next period", stage -> {
                    var agreement = stage.given().agreementInForce(Map.of());
                    var booking = stage.given().served(agreement);
                    var late = stage.given().reported(booking, "late", "5");
                    var first = closedOf(stage, agreement);
                    stage.market.move(stage.consumer, late, "confirm", "").status(200);
                    var second = closedOf(stage, agreement);
                    stage.market.get(stage.provider, first).lists("/lines", "amount", List.of());
                    stage.market.get(stage.provider, second).lists("/lines", "amount", List.of("5.00"));
                }),
                does("SET-05", "A period in which nothing happened has a statement too", stage -> {
                    var statement = closedOf(stage, stage.given().agreementInForce(Map.of()));
                    stage.market.get(stage.consumer, statement).status(200).lists("/lines", "amount", List.of());
                }),
                does("SET-06", "A late cancellation is a line", stage -> {
                    var agreement = stage.given().agreementInForce(Map.of());
                    var demand = stage.given().sixHours(stage.given().pass());
                    demand.put("agreement", Stage.idOf(agreement));
                    var start = stage.soon();
                    var booking = stage.given().confirmed(demand);
                    stage.clock.moveTo(start.minus(Duration.ofHours(1)));
                    stage.market
                            .move(stage.consumer, booking, "cancel", because())
                            .status(200);
                    var statement = closedOf(stage, agreement);
                    stage.market
                            .get(stage.consumer, statement)
                            .lists("/lines", "kind", List.of("CANCELLATION_CHARGE"))
                            .is("/totals/0/net/amount", "360.00");
                }),
                refuses(
                        "SET-07",
                        "A period is not closed before it is over",
                        stage -> stage.market
                                .post(stage.consumer, stage.given().agreementInForce(Map.of()) + "/periods/close", "{}")
                                .refused(409, "period-not-over")),
                refuses("SET-08", "A period is closed once", stage -> {
                    var agreement = stage.given().agreementInForce(Map.of());
                    stage.clock.moveTo(stage.nextMonth());
                    var closed = stage.market
                            .post(stage.consumer, agreement + "/periods/close", "{}")
                            .status(201);
                    var end = Map.of("endsAt", closed.text("/during/endsAt"));
                    stage.market
                            .post(stage.consumer, agreement + "/periods/close", end)
                            .refused(409, "period-already-closed");
                }),
                refuses("SET-09", "A period ends where the calendar says", stage -> {
                    var agreement = stage.given().agreementInForce(Map.of());
                    stage.clock.moveTo(stage.nextMonth());
                    var wrong = Map.of(
                            "endsAt", stage.clock.now().minusSeconds(3600).toString());
                    stage.market
                            .post(stage.consumer, agreement + "/periods/close", wrong)
                            .refused(422, "not-a-period-end");
                }),
                refuses("SET-10", "A signature over altered bytes binds nobody", stage -> {
                    var statement = stated(stage, 10);
                    var bytes = stage.market
                            .get(stage.consumer, statement + "/canonical")
                            .bytes();
                    bytes[bytes.length / 2] ^= 1;
                    stage.market
                            .move(stage.consumer, statement, "accept", signature(stage.consumer, bytes))
                            .refused(422, "signature-invalid");
                    stage.market.get(stage.provider, statement).lists("/acceptances", "party", List.of());
                }),
                refuses("SET-11", "Each accepts once", stage -> {
                    var statement = stated(stage, 10);
                    accept(stage, stage.consumer, statement).status(200);
                    accept(stage, stage.consumer, statement).refused(409, "already-accepted");
                }),
                refuses(
                        "SET-12",
                        "Nothing is settled before both accepted",
                        stage ->
                                settle(stage, stage.provider, stated(stage, 10)).refused(409, "illegal-transition")),
                refuses("SET-13", "The debtor does not settle", stage -> {
                    var statement = stated(stage, 10);
                    accept(stage, stage.consumer, statement).status(200);
                    accept(stage, stage.provider, statement).status(200);
                    settle(stage, stage.consumer, statement).refused(403, "forbidden");
                }));
    }

    private static String stated(Stage stage, int minutes) {
        return stated(stage, stage.given().agreementInForce(Map.of()), minutes);
    }

    /** The path of the statement with so many minutes of accepted usage. */
    private static String stated(Stage stage, String agreement, int minutes) {
        var booking = stage.given().served(agreement);
        var reading = stage.given().reported(booking, "r1", String.valueOf(minutes));
        stage.market.move(stage.consumer, reading, "confirm", "").status(200);
        var statement = closedOf(stage, agreement);
        while (stage.market
                .get(stage.consumer, statement)
                .texts("/lines", "entry")
                .isEmpty()) {
            statement = closedOf(stage, agreement);
        }
        return statement;
    }

    /** Closes the next period, and waits until its last entry is sealed. */
    private static String closedOf(Stage stage, String agreement) {
        var closed = stage.market.post(stage.consumer, agreement + "/periods/close", "{}");
        if (closed.status() == 409) {
            stage.clock.moveTo(stage.nextMonth());
            closed = stage.market.post(stage.consumer, agreement + "/periods/close", "{}");
        }
        var statement = "/v1/statements/" + closed.status(201).text("/id");
        for (int attempt = 0; attempt < PATIENCE; attempt++) {
            if (stage.market.get(stage.consumer, statement + "/canonical").status() == 200) {
                return statement;
            }
            pause();
        }
        throw new Deviation("the closing entry of " + statement + " was never sealed");
    }

    private static Answer accept(Stage stage, Party party, String statement) {
        var bytes =
                stage.market.get(party, statement + "/canonical").status(200).bytes();
        return stage.market.move(party, statement, "accept", signature(party, bytes));
    }

    private static Map<String, String> signature(Party party, byte[] bytes) {
        return Map.of("keyFingerprint", party.fingerprint(), "signature", party.sign(bytes));
    }

    private static Answer settle(Stage stage, Party party, String statement) {
        return stage.market.move(party, statement, "settle", Map.of("reference", "conformance"));
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotRun("interrupted");
        }
    }
}
