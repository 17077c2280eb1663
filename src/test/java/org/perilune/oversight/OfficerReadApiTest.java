package org.perilune.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.perilune.support.Actors.as;
import static org.perilune.support.Problems.assertRefused;
import static org.perilune.support.SampleBookings.EUR;
import static org.perilune.support.SampleBookings.perUnit;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perilune.agreements.Terms.SettlementMode;
import org.perilune.kernel.Problem;
import org.perilune.support.FakeClock;
import org.perilune.support.GivenDeals;
import org.perilune.support.GivenDeals.Deal;
import org.perilune.support.GivenMandates;

/** A treaty officer reads the ledger and the statements a mandate opens, and nothing else. */
@QuarkusTest
@Tag("R-49")
class OfficerReadApiTest {

    private static final String OFFICER = "jaxa-officer";

    @Inject
    FakeClock clock;

    private Deal deal;
    private String reading;

    @BeforeEach
    void usage_under_an_agreement() {
        deal = GivenDeals.active("jaxa", "isro", EUR, perUnit("2.00"), SettlementMode.REIMBURSABLE);
        reading = used();
    }

    @AfterEach
    void back_to_now() {
        clock.reset();
    }

    @Test
    void an_officer_reads_the_ledger_and_each_read_is_on_record() {
        var mandate = GivenMandates.over(deal.agreement(), "jaxa");
        as(OFFICER)
                .get("/v1/oversight/mandates?limit=200")
                .then()
                .statusCode(200)
                .body("items.agreement", hasItem(deal.agreement().toString()));
        as(OFFICER)
                .get("/v1/agreements/" + deal.agreement())
                .then()
                .statusCode(200)
                .body("allowedActions", empty());
        as(OFFICER).get(agreement("entries")).then().statusCode(200).body("items", hasSize(1));
        as(OFFICER).get(agreement("balances")).then().statusCode(200);
        as(OFFICER).get(agreement("periods")).then().statusCode(200);
        List<String> what = as("jaxa")
                .get("/v1/mandates/" + mandate + "/reads")
                .then()
                .statusCode(200)
                .extract()
                .path("items.what");
        assertThat(what).containsExactly("AGREEMENT", "ENTRIES", "ENTRIES", "STATEMENTS");
    }

    @Test
    void without_a_mandate_or_after_it_was_revoked_an_officer_reads_nothing() {
        nothingIsThere(OFFICER);
        var mandate = GivenMandates.over(deal.agreement(), "jaxa");
        GivenMandates.revoke("jaxa", mandate).statusCode(200);
        nothingIsThere(OFFICER);
    }

    @Test
    void another_sides_officer_needs_a_mandate_of_its_own() {
        GivenMandates.over(deal.agreement(), "jaxa");
        nothingIsThere("isro-officer");
    }

    @Test
    void a_mandate_opens_no_booking_no_reading_and_no_other_agreement() {
        GivenMandates.over(deal.agreement(), "jaxa");
        for (var path : List.of("/v1/bookings/" + deal.booking(), reading, "/v1/offerings/" + deal.offering())) {
            assertThat(as(OFFICER).get(path).statusCode()).as(path).isIn(403, 404);
        }
        var other = GivenDeals.active("jaxa", "isro", EUR, perUnit("2.00"), SettlementMode.REIMBURSABLE);
        assertRefused(
                as(OFFICER)
                        .get("/v1/agreements/" + other.agreement() + "/entries")
                        .then(),
                Problem.NOT_FOUND);
    }

    @Test
    void an_officer_binds_nobody() {
        GivenMandates.over(deal.agreement(), "jaxa");
        assertRefused(
                as(OFFICER).body(Map.of()).post(agreement("periods/close")).then(), Problem.INSUFFICIENT_SCOPE);
    }

    @Test
    void who_is_no_officer_has_no_mandate_to_read_under() {
        assertRefused(as("jaxa").get("/v1/oversight/mandates").then(), Problem.INSUFFICIENT_SCOPE);
    }

    private void nothingIsThere(String officer) {
        var absent = UUID.randomUUID();
        for (var what : List.of("", "/entries", "/balances", "/periods")) {
            var hidden = assertRefused(
                    as(officer).get("/v1/agreements/" + deal.agreement() + what).then(), Problem.NOT_FOUND);
            var missing = as(officer).get("/v1/agreements/" + absent + what).then();
            assertThat(hidden.extract().asString()).isEqualTo(missing.extract().asString());
        }
        as(officer)
                .get("/v1/oversight/mandates?limit=200")
                .then()
                .body("items.findAll { it.agreement == '%s' }".formatted(deal.agreement()), empty());
    }

    private String used() {
        var location = as("isro")
                .body(Map.of(
                        "source", "meter-" + deal.booking(),
                        "recordId", "1",
                        "booking", deal.booking(),
                        "during",
                                Map.of(
                                        "startsAt", deal.window().startsAt().toString(),
                                        "endsAt", deal.window().endsAt().toString()),
                        "quantity", Map.of("value", "10", "unit", "kW.h")))
                .post("/v1/readings")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        as("jaxa")
                .header("If-Match", as("jaxa").get(location).getHeader("ETag"))
                .post(location + "/confirm")
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCRUED"));
        return location;
    }

    private String agreement(String what) {
        return "/v1/agreements/" + deal.agreement() + "/" + what;
    }
}
