package org.perilune.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.perilune.support.Actors.as;
import static org.perilune.support.Actors.id;
import static org.perilune.support.GivenBookings.at;
import static org.perilune.support.GivenBookings.book;
import static org.perilune.support.GivenBookings.demand;
import static org.perilune.support.GivenBookings.move;
import static org.perilune.support.GivenBookings.quote;
import static org.perilune.support.GivenCatalog.created;
import static org.perilune.support.GivenSettlement.accept;
import static org.perilune.support.GivenSettlement.closed;
import static org.perilune.support.GivenSettlement.confirm;
import static org.perilune.support.GivenSettlement.endOfMonth;
import static org.perilune.support.GivenSettlement.postings;
import static org.perilune.support.GivenSettlement.report;
import static org.perilune.support.GivenSettlement.settle;
import static org.perilune.support.GivenSettlement.stated;
import static org.perilune.support.Problems.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perilune.catalog.Category;
import org.perilune.clearance.ClearanceProblems;
import org.perilune.kernel.Meter;
import org.perilune.kernel.Problem;
import org.perilune.support.FakeClock;
import org.perilune.support.GivenAgreements;
import org.perilune.support.GivenCatalog;
import org.perilune.support.GivenMandates;
import org.perilune.support.GivenParticipants;

/** The story the market is for: help across blocs, a relay window from search to settlement, and a law that holds. */
@QuarkusTest
class RelayPassStoryTest {

    @Inject
    FakeClock clock;

    @BeforeEach
    void participants() {
        GivenParticipants.active("nasa", "esa", "cnsa");
    }

    @AfterEach
    void back_to_now() {
        clock.reset();
    }

    @Test
    void a_distress_is_answered_by_whom_no_agreement_joins() {
        String call = as("nasa-rescue-coordinator")
                .body(Map.of("nature", "rover immobilised " + UUID.randomUUID(), "persons", 2))
                .post("/v1/distress-calls")
                .then()
                .statusCode(201)
                .body("billable", equalTo(false))
                .body("settlement", equalTo("HUMANITARIAN"))
                .extract()
                .header("Location");
        as("cnsa-rescue-coordinator").get(call).then().statusCode(200);
        as("cnsa-rescue-coordinator")
                .body(Map.of("message", "We hear you"))
                .post(call + "/acknowledge")
                .then()
                .statusCode(200)
                .body("state", equalTo("ACKNOWLEDGED"));
        as("cnsa-rescue-coordinator")
                .body(Map.of("message", "Haven free for two", "asset", "ILRS habitat"))
                .post(call + "/offer")
                .then()
                .statusCode(200)
                .body("state", equalTo("ASSISTING"));
        as("nasa-rescue-coordinator")
                .body(Map.of("message", "Both safe"))
                .post(call + "/resolve")
                .then()
                .statusCode(200)
                .body("state", equalTo("RESOLVED"));
    }

    @Test
    void a_relay_window_is_found_quoted_booked_used_settled_and_reviewed() {
        var agreement = GivenAgreements.inForce("esa", "cnsa");
        var offering = queqiao();
        var window = Map.of("from", at(20, 0), "until", at(23, 0));
        as("esa-planner")
                .queryParams(Map.of(
                        "category", "COMMUNICATION",
                        "body", "MOON",
                        "latitude", "-89.9",
                        "longitude", "0",
                        "withinKilometres", "20",
                        "from", window.get("from").toString(),
                        "until", window.get("until").toString(),
                        "needValue", "6",
                        "needUnit", "h",
                        "limit", "200"))
                .get("/v1/offerings")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(offering.toString()));
        var demand = demand(offering, at(20, 6), at(20, 12), "6", "h");
        demand.put("agreement", agreement);
        quote("esa-planner", demand)
                .statusCode(200)
                .body("bookable", equalTo(true))
                .body("price.amount", equalTo("360.00"))
                .body("policy.cancellationLadder.noticeHours", contains(72, 0));
        var booking = created(book("esa-planner", demand));
        move("cnsa", booking, "confirm").statusCode(200).body("state", equalTo("CONFIRMED"));
        clock.moveTo(at(20, 6).plusSeconds(1));
        move("cnsa", booking, "activate").statusCode(200);
        clock.moveTo(at(20, 12).plusSeconds(1));
        String reading = report("cnsa", booking, at(20, 6), at(20, 12), "352.5", "min")
                .statusCode(201)
                .extract()
                .header("Location");
        move("cnsa", booking, "complete").statusCode(200);
        confirm("esa", reading).statusCode(200).body("state", equalTo("ACCRUED"));
        settledAndReviewed(agreement, booking);
    }

    private void settledAndReviewed(UUID agreement, UUID booking) {
        var mandate = GivenMandates.over(agreement, "esa");
        clock.moveTo(endOfMonth(at(20, 12)).plus(Duration.ofMinutes(5)));
        var statement = closeUntil(agreement, booking);
        var bytes = stated("esa", statement);
        accept("esa", statement, bytes).statusCode(200);
        accept("cnsa", statement, bytes).statusCode(200).body("state", equalTo("ACCEPTED"));
        settle("cnsa", statement).statusCode(200).body("state", equalTo("SETTLED"));
        assertThat(postings("esa", agreement))
                .contains(
                        "ACCRUAL owed-by:" + id("esa") + " EUR 35250",
                        "ACCRUAL owed-to:" + id("cnsa") + " EUR -35250",
                        "SETTLEMENT owed-by:" + id("esa") + " EUR -35250",
                        "SETTLEMENT owed-to:" + id("cnsa") + " EUR 35250");
        clock.reset();
        as("esa-officer")
                .get(statement)
                .then()
                .statusCode(200)
                .body("lines.booking", contains(booking.toString()))
                .body("totals[0].net.amount", equalTo("352.50"))
                .body("allowedActions", empty());
        assertThat(postings("esa-officer", agreement)).isEqualTo(postings("esa", agreement));
        as("esa").get("/v1/mandates/" + mandate + "/reads").then().body("items.what", hasItems("STATEMENT", "ENTRIES"));
    }

    /** A period that saw nothing closes empty; the one with the usage in it is the last that is over. */
    private static String closeUntil(UUID agreement, UUID booking) {
        var statement = closed("cnsa", agreement);
        while (!new String(stated("esa", statement)).contains(booking.toString())) {
            statement = closed("cnsa", agreement);
        }
        return statement;
    }

    @Test
    void to_whom_no_agreement_joins_an_unlisted_offering_is_not_there() {
        var offering = queqiao();
        var hidden = assertRefused(as("nasa").get("/v1/offerings/" + offering).then(), Problem.NOT_FOUND);
        var absent = assertRefused(
                as("nasa").get("/v1/offerings/" + UUID.randomUUID()).then(), Problem.NOT_FOUND);
        assertThat(hidden.extract().asByteArray()).isEqualTo(absent.extract().asByteArray());
    }

    @Test
    @Tag("R-04")
    void nasa_proposes_to_cnsa_once_a_certification_has_been_on_file_for_thirty_days() {
        var terms = GivenAgreements.terms("nasa", "cnsa", Map.of());
        assertRefused(GivenAgreements.propose("nasa", "cnsa", terms), ClearanceProblems.CERTIFICATION_NEEDED)
                .body("ruleId", equalTo("US-WOLF-1"))
                .body("legalBasis", org.hamcrest.Matchers.startsWith("Wolf Amendment: Public Law 112-10"));
        var certification = as("nasa")
                .body(Map.of(
                        "ruleId",
                        "US-WOLF-1",
                        "counterparty",
                        id("cnsa"),
                        "activities",
                        List.of("COMMERCIAL"),
                        "purpose",
                        "lunar relay services"))
                .post("/v1/clearance/certifications")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        clock.advance(Duration.ofDays(29));
        assertRefused(GivenAgreements.propose("nasa", "cnsa", terms), ClearanceProblems.CERTIFICATION_NEEDED);
        clock.advance(Duration.ofDays(1));
        GivenAgreements.propose("nasa", "cnsa", terms).statusCode(201);
        as("nasa")
                .header("If-Match", as("nasa").get(certification).header("ETag"))
                .post(certification + "/withdraw")
                .then()
                .statusCode(200);
        assertRefused(GivenAgreements.propose("nasa", "cnsa", terms), ClearanceProblems.CERTIFICATION_NEEDED);
    }

    private static UUID queqiao() {
        var beam = GivenCatalog.slot("cnsa");
        return GivenCatalog.listed(
                "cnsa",
                Category.COMMUNICATION,
                Meter.APERTURE_TIME,
                List.of(beam),
                Map.of("name", "Queqiao-2 Ka-band relay pass", "setUpMinutes", 10, "tearDownMinutes", 5));
    }
}
