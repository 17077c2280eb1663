package org.perilune.support;

import static org.perilune.support.Actors.as;
import static org.perilune.support.Problems.assertRefused;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.perilune.settlement.SettlementProblems;

/** Usage reported and confirmed, periods closed and statements signed, as their parties do it over the API. */
public final class GivenSettlement {

    private GivenSettlement() {}

    /** The provider reports so much of the booking's window. */
    public static ValidatableResponse report(
            String provider, UUID booking, Instant startsAt, Instant endsAt, String value, String unit) {
        return as(provider)
                .body(Map.of(
                        "booking", booking,
                        "source", "meter-of-" + provider,
                        "recordId", UUID.randomUUID().toString(),
                        "during", Map.of("startsAt", startsAt.toString(), "endsAt", endsAt.toString()),
                        "quantity", Map.of("value", value, "unit", unit)))
                .post("/v1/readings")
                .then();
    }

    public static ValidatableResponse confirm(String consumer, String reading) {
        return as(consumer)
                .header("If-Match", as(consumer).get(reading).header("ETag"))
                .post(reading + "/confirm")
                .then();
    }

    /** The end of the calendar month an instant lies in. */
    public static Instant endOfMonth(Instant instant) {
        return YearMonth.from(instant.atOffset(ZoneOffset.UTC))
                .plusMonths(1)
                .atDay(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    /** The path of the statement of the period that is now over. */
    public static String closed(String party, UUID agreement) {
        return as(party)
                .body("{}")
                .post("/v1/agreements/" + agreement + "/periods/close")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    /** Waits for the sealer, then reads the exact bytes. */
    public static byte[] stated(String reader, String statement) {
        for (int attempt = 0; attempt < 50; attempt++) {
            var answer = as(reader).get(statement + "/canonical");
            if (answer.statusCode() == 200) {
                return answer.asByteArray();
            }
            assertRefused(answer.then(), SettlementProblems.NOT_SEALED_YET).header("Retry-After", "1");
            sleep();
        }
        throw new AssertionError("never sealed: " + statement);
    }

    public static ValidatableResponse accept(String party, String statement, byte[] bytes) {
        var key = GivenParticipants.keyOf(party);
        return as(party)
                .header("If-Match", as(party).get(statement).header("ETag"))
                .body(Map.of("keyFingerprint", Keys.fingerprint(key), "signature", Keys.sign(key, bytes)))
                .post(statement + "/accept")
                .then();
    }

    public static ValidatableResponse settle(String creditor, String statement) {
        return as(creditor)
                .header("If-Match", as(creditor).get(statement).header("ETag"))
                .body(Map.of("reference", "transfer 17"))
                .post(statement + "/settle")
                .then();
    }

    /** Every entry of an agreement in order: its kind with each leg, or alone where it has none. */
    public static List<String> postings(String reader, UUID agreement) {
        var entries = as(reader)
                .get("/v1/agreements/" + agreement + "/entries?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return entries.<Map<String, Object>>getList("items").stream()
                .flatMap(GivenSettlement::legs)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Stream<String> legs(Map<String, Object> entry) {
        var legs = (List<Map<String, String>>) entry.get("legs");
        return legs.isEmpty()
                ? Stream.of((String) entry.get("kind"))
                : legs.stream()
                        .map(leg -> entry.get("kind") + " " + leg.get("account") + " " + leg.get("unit") + " "
                                + leg.get("amount"));
    }

    private static void sleep() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
