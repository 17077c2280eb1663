package org.perilune.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.perilune.support.Actors.as;
import static org.perilune.support.Problems.assertRefused;
import static org.perilune.support.SampleBookings.EUR;
import static org.perilune.support.SampleBookings.perUnit;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perilune.agreements.Terms.SettlementMode;
import org.perilune.kernel.Problem;
import org.perilune.support.GivenDeals;
import org.perilune.support.GivenDeals.Deal;

@QuarkusTest
class MeteringApiTest {

    private final String meter = "meter-" + UUID.randomUUID(); // fresh per test: records are remembered for ever
    private Deal deal;

    @BeforeEach
    void a_deal() {
        deal = GivenDeals.active("jaxa", "isro", EUR, perUnit("2.00"), SettlementMode.REIMBURSABLE);
    }

    @Test
    void a_reading_is_reported_confirmed_and_accrued() {
        var location = report("r1", "12.500", "kW.h")
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("state", equalTo("REPORTED"))
                .body("quantity.value", equalTo("12.500"))
                .body("allowedActions", hasSize(0))
                .extract()
                .header("Location");
        as("jaxa").get(location).then().statusCode(200).body("allowedActions", contains("confirm", "contest"));
        move("jaxa", location, "confirm", 0)
                .statusCode(200)
                .body("state", equalTo("ACCRUED"))
                .body("accrued.value", equalTo("12.500"))
                .body("allowedActions", hasSize(0));
        as("isro").get(location).then().statusCode(200).body("state", equalTo("ACCRUED"));
    }

    @Test
    void the_same_record_is_counted_once_whatever_the_key_and_however_it_is_written() {
        var first = report("r1", "60", "kW.h").statusCode(201).extract();
        report("r1", "60.000", "kW.h").statusCode(200).body("id", equalTo(first.path("id")));
        report("r2", "40", "kW.h").statusCode(201); // 60 were counted once: else 160 would not fit
        assertThat(count("booking=" + deal.booking())).isEqualTo(2);
    }

    @Test
    void the_same_record_with_other_content_is_refused_and_changes_nothing() {
        report("r1", "60", "kW.h").statusCode(201);
        assertRefused(report("r1", "61", "kW.h"), MeteringProblems.READING_DIFFERS);
        assertRefused(report("r1", "60000", "W.h"), MeteringProblems.READING_DIFFERS);
        deal = GivenDeals.another(deal);
        assertRefused(report("r1", "60", "kW.h"), MeteringProblems.READING_DIFFERS);
        as("jaxa")
                .get("/v1/readings?agreement=" + deal.agreement())
                .then()
                .body("items", hasSize(1))
                .body("items[0].quantity.value", equalTo("60"));
    }

    @Test
    void a_retry_with_the_same_key_gets_the_same_bytes() {
        var key = UUID.randomUUID().toString();
        var body = body("r1", "1", "kW.h");
        var first = as("isro", key)
                .body(body)
                .post("/v1/readings")
                .then()
                .statusCode(201)
                .extract()
                .asString();
        var second = as("isro", key)
                .body(body)
                .post("/v1/readings")
                .then()
                .statusCode(201)
                .extract()
                .asString();
        assertThat(second).isEqualTo(first);
    }

    @Test
    void wrong_units_and_absurd_quantities_are_refused() {
        assertRefused(report("r1", "1", "kWh"), Problem.UNIT_NOT_ALLOWED);
        assertRefused(report("r2", "1", "GB"), Problem.UNIT_NOT_ALLOWED);
        assertRefused(report("r3", "1", "kW"), Problem.UNIT_NOT_ALLOWED);
        assertRefused(report("r4", "0", "kW.h"), Problem.QUANTITY_INVALID);
        assertRefused(report("r5", "-1", "kW.h"), Problem.QUANTITY_INVALID);
        assertRefused(report("r6", "0.0001", "kW.h"), Problem.QUANTITY_INVALID);
        assertRefused(report("r7", "99999999999", "kW.h"), Problem.QUANTITY_INVALID);
        assertThat(count("booking=" + deal.booking())).isZero();
    }

    @Test
    void readings_never_exceed_what_was_booked() {
        report("r1", "99.999", "kW.h").statusCode(201);
        assertRefused(report("r2", "0.002", "kW.h"), MeteringProblems.USAGE_EXCEEDS_BOOKING);
        report("r3", "1", "W.h").statusCode(201);
        assertRefused(report("r4", "1", "W.h"), MeteringProblems.USAGE_EXCEEDS_BOOKING);
    }

    @Test
    void however_many_report_at_once_the_booking_is_filled_exactly() throws Exception {
        var statuses = together(
                30, number -> report("r" + number, "10", "kW.h").extract().statusCode());
        assertThat(statuses.stream().filter(status -> status == 201)).hasSize(10);
        assertThat(statuses.stream().filter(status -> status == 422)).hasSize(20);
    }

    @Test
    void however_often_one_record_is_sent_at_once_it_counts_once() throws Exception {
        var ids = together(20, number -> report("same", "60", "kW.h").extract().<String>path("id"));
        assertThat(ids).doesNotContainNull().containsOnly(ids.get(0));
        report("other", "40", "kW.h").statusCode(201);
    }

    @Test
    void a_reading_outside_the_window_or_of_the_future_or_backwards_is_refused() {
        var start = deal.window().startsAt();
        var end = deal.window().endsAt();
        assertRefused(during("r1", start.minusSeconds(1), end), MeteringProblems.READING_OUTSIDE_WINDOW);
        assertRefused(during("r2", start, end.plusSeconds(1)), MeteringProblems.READING_OUTSIDE_WINDOW);
        assertRefused(during("r3", end, start), Problem.INTERVAL_BACKWARDS);
    }

    @Test
    void the_consumer_reports_nothing_and_the_provider_confirms_nothing() {
        assertRefused(
                as("jaxa").body(body("r1", "1", "kW.h")).post("/v1/readings").then(), Problem.FORBIDDEN);
        var location = report("r1", "1", "kW.h").extract().header("Location");
        assertRefused(move("isro", location, "confirm", 0), Problem.FORBIDDEN);
        assertRefused(contest("isro", location, "0.5", 0), Problem.FORBIDDEN);
    }

    @Test
    void a_stranger_cannot_tell_a_reading_or_a_booking_from_nothing() {
        var location = report("r1", "1", "kW.h").extract().header("Location");
        var path = location.substring(location.indexOf("/v1/"));
        var absent = "/v1/readings/" + UUID.randomUUID();
        for (var verb : List.of("confirm", "accept-contest")) {
            var hidden = assertRefused(move("mbrsc", path, verb, 0), Problem.NOT_FOUND)
                    .extract()
                    .asString();
            assertThat(assertRefused(move("mbrsc", absent, verb, 0), Problem.NOT_FOUND)
                            .extract()
                            .asString())
                    .isEqualTo(hidden);
            assertRefused(as("mbrsc").post(path + "/" + verb).then(), Problem.NOT_FOUND); // before 428
        }
        assertRefused(as("mbrsc").get(path).then(), Problem.NOT_FOUND);
        var body = body("r1", "1", "kW.h");
        var hidden = assertRefused(as("mbrsc").body(body).post("/v1/readings").then(), Problem.NOT_FOUND);
        body.put("booking", UUID.randomUUID());
        var none = assertRefused(as("mbrsc").body(body).post("/v1/readings").then(), Problem.NOT_FOUND);
        assertThat(none.extract().asString()).isEqualTo(hidden.extract().asString());
        as("mbrsc")
                .get("/v1/readings?booking=" + deal.booking())
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void two_participants_may_use_the_same_names_for_their_records() {
        report("r1", "1", "kW.h").statusCode(201);
        deal = GivenDeals.active("isro", "jaxa", EUR, perUnit("2.00"), SettlementMode.REIMBURSABLE);
        as("jaxa").body(body("r1", "7", "kW.h")).post("/v1/readings").then().statusCode(201);
    }

    @Test
    void acts_need_the_version_that_was_read() {
        var location = report("r1", "1", "kW.h").extract().header("Location");
        assertRefused(as("jaxa").post(location + "/confirm").then(), Problem.PRECONDITION_REQUIRED);
        assertRefused(move("jaxa", location, "confirm", 9), Problem.STALE_VERSION);
        move("jaxa", location, "confirm", 0).statusCode(200);
        var version = version("jaxa", location);
        assertRefused(move("jaxa", location, "confirm", version), Problem.ILLEGAL_TRANSITION)
                .body("allowedActions", hasSize(0));
    }

    @Test
    void a_contested_reading_accrues_the_consumers_figure_once_the_provider_accepts_it() {
        var location = report("r1", "100", "kW.h").extract().header("Location");
        contest("jaxa", location, "92", 0)
                .statusCode(200)
                .body("state", equalTo("CONTESTED"))
                .body("contested.value", equalTo("92"));
        assertRefused(move("jaxa", location, "confirm", version("jaxa", location)), Problem.ILLEGAL_TRANSITION)
                .body("allowedActions", contains("accept-contest"));
        assertRefused(report("r2", "8", "kW.h"), MeteringProblems.USAGE_EXCEEDS_BOOKING);
        move("isro", location, "accept-contest", version("isro", location))
                .statusCode(200)
                .body("state", equalTo("ACCRUED"))
                .body("accrued.value", equalTo("92.000"));
        report("r3", "8", "kW.h").statusCode(201); // what was not used is free again
    }

    @Test
    void a_contest_names_less_than_was_reported() {
        var location = report("r1", "10", "kW.h").extract().header("Location");
        assertRefused(contest("jaxa", location, "10", 0), MeteringProblems.CONTEST_NOT_LOWER);
        assertRefused(contest("jaxa", location, "10001", 0), MeteringProblems.CONTEST_NOT_LOWER);
        contest("jaxa", location, "0", 0).statusCode(200);
        move("isro", location, "accept-contest", 1).statusCode(200).body("accrued.value", equalTo("0.000"));
    }

    @Test
    void each_reading_of_a_batch_has_an_outcome_of_its_own() {
        report("known", "1", "kW.h").statusCode(201);
        var items = List.of(
                body("r1", "10", "kW.h"),
                body("known", "1", "kW.h"),
                body("known", "2", "kW.h"),
                body("r2", "1", "kWh"),
                body("r1", "10.0", "kW.h"),
                body("r3", "90", "kW.h"),
                foreign("r4"));
        as("isro")
                .body(Map.of("items", items))
                .post("/v1/readings/batch")
                .then()
                .statusCode(200)
                .body(
                        "items.status",
                        contains("CREATED", "REPLAYED", "REFUSED", "REFUSED", "REPLAYED", "REFUSED", "REFUSED"))
                .body("items.index", contains(0, 1, 2, 3, 4, 5, 6))
                .body("items[0].id", notNullValue())
                .body("items[2].problem.code", equalTo("reading-differs"))
                .body("items[3].problem.code", equalTo("unit-not-allowed"))
                .body("items[5].problem.code", equalTo("usage-exceeds-booking"))
                .body("items[5].problem.detail", containsString("89.000 kW.h"))
                .body("items[6].problem.code", equalTo("not-found"));
        assertThat(count("booking=" + deal.booking())).isEqualTo(2);
    }

    @Test
    void a_thousand_readings_are_one_request_and_one_more_is_refused() {
        var items = new ArrayList<>(IntStream.range(0, 1000)
                .mapToObj(n -> body("n" + n, "0.1", "kW.h"))
                .toList());
        as("isro")
                .body(Map.of("items", items))
                .post("/v1/readings/batch")
                .then()
                .statusCode(200)
                .body("items.findAll { it.status == 'CREATED' }", hasSize(1000));
        as("isro")
                .body(Map.of("items", items))
                .post("/v1/readings/batch")
                .then()
                .statusCode(200)
                .body("items.findAll { it.status == 'REPLAYED' }", hasSize(1000));
        items.add(body("over", "0.1", "kW.h"));
        assertRefused(
                as("isro")
                        .body(Map.of("items", items))
                        .post("/v1/readings/batch")
                        .then(),
                Problem.VALIDATION_FAILED);
    }

    @Test
    void a_malformed_item_refuses_the_whole_batch() {
        var broken = body("r2", "1", "kW.h");
        broken.remove("source");
        assertRefused(
                as("isro")
                        .body(Map.of("items", List.of(body("r1", "1", "kW.h"), broken)))
                        .post("/v1/readings/batch")
                        .then(),
                Problem.VALIDATION_FAILED);
        assertThat(count("booking=" + deal.booking())).isZero();
    }

    @Test
    void a_list_is_paged_without_loss() {
        var items =
                IntStream.range(0, 7).mapToObj(n -> body("n" + n, "1", "kW.h")).toList();
        as("isro")
                .body(Map.of("items", items))
                .post("/v1/readings/batch")
                .then()
                .statusCode(200);
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var page = as("jaxa")
                    .get("/v1/readings?limit=3&booking=" + deal.booking() + (cursor == null ? "" : "&cursor=" + cursor))
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.path("items.recordId"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
        as("jaxa")
                .get("/v1/readings?state=ACCRUED&agreement=" + deal.agreement())
                .then()
                .body("items", hasSize(0));
        assertRefused(as("jaxa").get("/v1/readings?state=OTHER").then(), Problem.MALFORMED_REQUEST);
    }

    @Test
    void a_planner_reports_nothing() {
        assertRefused(
                as("isro-planner")
                        .body(body("r1", "1", "kW.h"))
                        .post("/v1/readings")
                        .then(),
                Problem.INSUFFICIENT_SCOPE);
    }

    private ValidatableResponse report(String recordId, String value, String unit) {
        return as("isro").body(body(recordId, value, unit)).post("/v1/readings").then();
    }

    private ValidatableResponse during(String recordId, Instant startsAt, Instant endsAt) {
        var body = body(recordId, "1", "kW.h");
        body.put("during", Map.of("startsAt", startsAt.toString(), "endsAt", endsAt.toString()));
        return as("isro").body(body).post("/v1/readings").then();
    }

    private Map<String, Object> body(String recordId, String value, String unit) {
        return new java.util.HashMap<>(Map.of(
                "booking", deal.booking(),
                "source", meter,
                "recordId", recordId,
                "during",
                        Map.of(
                                "startsAt", deal.window().startsAt().toString(),
                                "endsAt", deal.window().endsAt().toString()),
                "quantity", Map.of("value", value, "unit", unit)));
    }

    private Map<String, Object> foreign(String recordId) {
        var body = body(recordId, "1", "kW.h");
        body.put("booking", UUID.randomUUID());
        return body;
    }

    private static ValidatableResponse move(String actor, String location, String verb, long version) {
        return as(actor)
                .header("If-Match", "\"" + version + "\"")
                .post(location + "/" + verb)
                .then();
    }

    private static ValidatableResponse contest(String actor, String location, String value, long version) {
        return as(actor)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("quantity", Map.of("value", value, "unit", "kW.h"), "reason", "our own meter says so"))
                .post(location + "/contest")
                .then();
    }

    private static long version(String actor, String location) {
        return as(actor).get(location).then().extract().jsonPath().getLong("version");
    }

    private static int count(String query) {
        return as("jaxa")
                .get("/v1/readings?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items")
                .size();
    }

    private static <T> List<T> together(int times, java.util.function.IntFunction<T> work) throws Exception {
        var pool = Executors.newFixedThreadPool(10);
        try {
            var futures = new ArrayList<Future<T>>();
            for (int number = 0; number < times; number++) {
                int mine = number;
                futures.add(pool.submit(() -> work.apply(mine)));
            }
            var results = new ArrayList<T>();
            for (var future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
