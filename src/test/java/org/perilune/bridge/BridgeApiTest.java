package org.perilune.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.perilune.support.Actors.as;
import static org.perilune.support.GivenBookings.at;
import static org.perilune.support.GivenBookings.book;
import static org.perilune.support.GivenBookings.demand;
import static org.perilune.support.GivenBookings.move;
import static org.perilune.support.GivenBookings.relayPass;
import static org.perilune.support.GivenCatalog.created;
import static org.perilune.support.Problems.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perilune.booking.BookingProblems;
import org.perilune.bridge.ccsds.Documents;
import org.perilune.bridge.ccsds.SimpleSchedule;
import org.perilune.bridge.ccsds.SimpleSchedule.ScheduledActivity;
import org.perilune.bridge.ccsds.SimpleSchedule.ScheduledPackage;
import org.perilune.bridge.ccsds.SimpleScheduleXml;
import org.perilune.bridge.ccsds.TimeCodeB;
import org.perilune.kernel.Problem;
import org.perilune.support.GivenAgreements;
import org.perilune.support.GivenCatalog;
import org.perilune.support.GivenParticipants;

/** Schedules, requests and plans in the formats of CCSDS, under the rules of the market. */
@QuarkusTest
class BridgeApiTest {

    private static final String CONSUMER = org.perilune.support.Actors.stranger(35);
    private static final String PROVIDER = org.perilune.support.Actors.stranger(36);
    private static final String STRANGER = org.perilune.support.Actors.stranger(20);

    private static UUID agreement;

    @BeforeEach
    void an_agreement_joins_consumer_and_provider() {
        GivenParticipants.active(CONSUMER, PROVIDER, STRANGER);
        if (agreement == null) {
            agreement = GivenAgreements.inForce(CONSUMER, PROVIDER);
        }
    }

    @Test
    @Tag("R-33")
    void a_confirmed_booking_is_committed_in_both_forms_and_they_say_the_same() {
        var offering =
                relayPass(PROVIDER, GivenCatalog.slot(PROVIDER), Map.of("setUpMinutes", 10, "tearDownMinutes", 5));
        var booking = created(book(CONSUMER, demand(offering, at(40, 6), at(40, 9), "180", "min")));
        assertThat(packageOf(booking, 40).scheduledActivities())
                .extracting(ScheduledActivity::activityStatus)
                .containsExactly("TENTATIVE");
        move(PROVIDER, booking, "confirm").statusCode(200);
        var scheduled = packageOf(booking, 40);
        var activity = scheduled.scheduledActivities().get(0);
        assertThat(activity.activityStatus()).isEqualTo("COMMITTED");
        assertThat(activity.beginningOfTrack()).isEqualTo(at(40, 6));
        assertThat(activity.beginningOfActivity()).isEqualTo(at(40, 6).minusSeconds(600));
        assertThat(activity.endOfActivity()).isEqualTo(at(40, 9).plusSeconds(300));
        schedule(CONSUMER, "schedule", "SPECIFIC", 40, List.of())
                .body("scheduledPackages.scheduledPackageId", hasItem(booking.toString()));
    }

    @Test
    @Tag("R-33")
    void a_booking_that_is_over_is_absent() {
        var booking = created(book(CONSUMER, demand(relayPass(PROVIDER), at(41, 6), at(41, 9), "180", "min")));
        move(CONSUMER, booking, "cancel").statusCode(200);
        assertThat(own(CONSUMER, 41).scheduledPackages())
                .extracting(ScheduledPackage::scheduledPackageId)
                .doesNotContain(booking.toString());
    }

    @Test
    @Tag("R-33")
    void free_time_is_shown_without_whose_the_rest_is_and_can_be_booked_as_shown() {
        var offering = relayPass(PROVIDER);
        created(book(CONSUMER, demand(offering, at(42, 6), at(42, 9), "180", "min")));
        var free = read(schedule(CONSUMER, "schedule.xml", "FREE", 42, List.of(offering)));
        var windows = free.scheduledPackages().get(0).scheduledActivities();
        assertThat(windows).extracting(ScheduledActivity::activityStatus).containsOnly("AVAILABLE");
        assertThat(windows).extracting(ScheduledActivity::beginningOfTrack).containsExactly(at(42, 0), at(42, 9));
        var first = windows.get(0);
        created(book(CONSUMER, demand(offering, first.beginningOfTrack(), first.endOfTrack(), "360", "min")));
        var complete = read(schedule(CONSUMER, "schedule.xml", "COMPLETE", 42, List.of(offering)));
        var time = complete.scheduledPackages().get(complete.scheduledPackages().size() - 1);
        assertThat(time.user()).isEqualTo("NONE");
        assertThat(time.scheduledActivities())
                .extracting(ScheduledActivity::activityStatus)
                .containsExactly("UNAVAILABLE", "AVAILABLE");
    }

    @Test
    @Tag("R-34")
    void a_utilization_request_becomes_one_booking_however_often_it_comes() {
        var offering = relayPass(PROVIDER);
        var document = request(offering, "REQ-" + UUID.randomUUID(), at(43, 6));
        String booking = send(document)
                .statusCode(201)
                .body("state", equalTo("REQUESTED"))
                .body("unused", hasItem("newOnlineSrvPkgReq.spaceUserNode"))
                .extract()
                .path("booking");
        send(document).statusCode(201).body("booking", equalTo(booking));
        as(CONSUMER)
                .get("/v1/bookings/" + booking)
                .then()
                .statusCode(200)
                .body("quantity.value", equalTo("180.000"))
                .body("offering", equalTo(offering.toString()));
    }

    @Test
    @Tag("R-34")
    void the_schedule_names_the_request_a_booking_came_from() {
        var id = "REQ-" + UUID.randomUUID();
        String booking = send(request(relayPass(PROVIDER), id, at(44, 6)))
                .statusCode(201)
                .extract()
                .path("booking");
        assertThat(packageOf(UUID.fromString(booking), 44).originatingRequestId())
                .isEqualTo(id);
    }

    @Test
    @Tag("R-34")
    void another_document_with_the_same_request_id_is_refused() {
        var offering = relayPass(PROVIDER);
        var id = "REQ-" + UUID.randomUUID();
        send(request(offering, id, at(45, 6))).statusCode(201);
        assertRefused(send(request(offering, id, at(45, 12))), BridgeProblems.REQUEST_ID_REUSED);
    }

    @Test
    @Tag("R-34")
    void fields_that_are_wrong_are_named_and_nothing_is_booked() {
        var offering = relayPass(PROVIDER);
        var document = request(offering, "REQ-" + UUID.randomUUID(), at(46, 6));
        assertRefused(send(document.replace("PT3H", "soon")), BridgeProblems.DOCUMENT_INVALID)
                .body(
                        "violations.field",
                        contains("newOnlineSrvPkgReq.onlineSrvPkgReqDetails.basicPass.preferredDuration"));
        assertRefused(send(document.replace(agreementNumber(), "PL-0000")), BridgeProblems.DOCUMENT_INVALID)
                .body("violations.field", contains("newOnlineSrvPkgReq.serviceAgreementRef"));
        assertRefused(
                        send(document.replace(
                                offering.toString(), UUID.randomUUID().toString())),
                        BridgeProblems.DOCUMENT_INVALID)
                .body(
                        "violations.field",
                        contains("newOnlineSrvPkgReq.onlineSrvPkgReqDetails.apertureSelection.apertureRef"));
        send(document).statusCode(201);
    }

    @Test
    void a_pass_that_is_taken_is_refused_as_any_booking_is() {
        var offering = relayPass(PROVIDER);
        send(request(offering, "REQ-" + UUID.randomUUID(), at(47, 6))).statusCode(201);
        assertRefused(send(request(offering, "REQ-" + UUID.randomUUID(), at(47, 7))), BookingProblems.WINDOW_TAKEN);
    }

    @Test
    void what_is_no_xml_is_refused() {
        assertRefused(send("not at all"), BridgeProblems.MALFORMED_XML);
        assertRefused(send("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"), BridgeProblems.MALFORMED_XML);
    }

    @Test
    void planned_windows_replace_those_of_their_time_and_leave_the_others() {
        var offering = relayPass(
                PROVIDER,
                GivenCatalog.slot(PROVIDER),
                Map.of("windows", List.of(window(at(48, 0), at(48, 6)), window(at(60, 0), at(60, 6)))));
        plan(PROVIDER, offering, plan(offering, at(48, 12), at(48, 18)))
                .statusCode(200)
                .body(
                        "windows.startsAt",
                        contains(at(48, 12).toString(), at(60, 0).toString()));
        assertRefused(
                book(CONSUMER, demand(offering, at(48, 1), at(48, 2), "60", "min")),
                BookingProblems.WINDOW_NOT_OFFERED);
        created(book(CONSUMER, demand(offering, at(48, 13), at(48, 14), "60", "min")));
    }

    @Test
    void a_plan_that_would_open_the_offering_at_any_time_is_refused() {
        var offering = relayPass(
                PROVIDER, GivenCatalog.slot(PROVIDER), Map.of("windows", List.of(window(at(48, 0), at(48, 6)))));
        var empty = plan(offering, at(48, 12), at(48, 18)).replaceAll("<communicationWindow[^>]*>", "");
        assertRefused(plan(PROVIDER, offering, empty), BridgeProblems.DOCUMENT_INVALID);
    }

    @Test
    void only_the_provider_plans_and_a_stranger_finds_nothing_to_plan() {
        var offering = relayPass(PROVIDER);
        assertRefused(plan(CONSUMER, offering, plan(offering, at(48, 0), at(48, 6))), Problem.FORBIDDEN);
        var hidden = as(STRANGER)
                .header("If-Match", "\"1\"")
                .contentType("application/xml")
                .body(plan(offering, at(48, 0), at(48, 6)))
                .post("/v1/ccsds/offerings/" + offering + "/planning-information")
                .then();
        assertRefused(hidden, Problem.NOT_FOUND);
    }

    @Test
    void a_stranger_sees_neither_bookings_nor_time() {
        var offering = relayPass(PROVIDER);
        created(book(CONSUMER, demand(offering, at(49, 6), at(49, 9), "180", "min")));
        assertThat(own(STRANGER, 49).scheduledPackages()).isEmpty();
        assertRefused(schedule(STRANGER, "schedule", "FREE", 49, List.of(offering)), Problem.NOT_FOUND);
    }

    @Test
    void a_schedule_is_asked_for_in_order() {
        assertRefused(schedule(CONSUMER, "schedule", "FREE", 50, List.of()), Problem.MALFORMED_REQUEST);
        assertRefused(schedule(CONSUMER, "schedule", "EVERYTHING", 50, List.of()), Problem.MALFORMED_REQUEST);
        var tooLong = as(CONSUMER)
                .queryParam("startsAt", at(1, 0).toString())
                .queryParam("endsAt", at(400, 0).toString())
                .get("/v1/ccsds/schedule")
                .then();
        assertRefused(tooLong, BridgeProblems.SCHEDULE_TOO_LONG);
    }

    private static ScheduledPackage packageOf(UUID booking, int day) {
        return own(CONSUMER, day).scheduledPackages().stream()
                .filter(one -> one.scheduledPackageId().equals(booking.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static SimpleSchedule own(String actor, int day) {
        return read(schedule(actor, "schedule.xml", "SPECIFIC", day, List.of()));
    }

    private static SimpleSchedule read(ValidatableResponse response) {
        return SimpleScheduleXml.read(response.statusCode(200)
                .contentType("application/xml")
                .extract()
                .asString());
    }

    private static ValidatableResponse schedule(
            String actor, String form, String scope, int day, List<UUID> offerings) {
        return as(actor)
                .queryParam("scope", scope)
                .queryParam("startsAt", at(day, 0).toString())
                .queryParam("endsAt", at(day + 1, 0).toString())
                .queryParam("offering", offerings)
                .get("/v1/ccsds/" + form)
                .then();
    }

    private static String request(UUID offering, String id, Instant start) {
        return Documents.text("utilization-request.xml")
                .replace("ESA-SMURF-0042", id)
                .replace("\"ESA\"", "\"" + code(CONSUMER) + "\"")
                .replace("PL-2034-0007", agreementNumber())
                .replace("CNSA", code(PROVIDER))
                .replace("2f0a1d0e-93f5-4c0c-8a4e-5b1f8f7d1c33", offering.toString())
                .replace("2034-062T06:00:00.000Z", TimeCodeB.text(start));
    }

    private static ValidatableResponse send(String document) {
        return as(CONSUMER)
                .contentType("application/xml")
                .body(document)
                .post("/v1/ccsds/utilization-requests")
                .then();
    }

    private static String plan(UUID offering, Instant from, Instant until) {
        return """
                <planningInformation>
                  <planningInformationHeader originatingOrganization="STRANGER36" startTime="%s" endTime="%s"/>
                  <communicationWindow siteRef="STRANGER36" apertureRef="%s" startTime="%s" endTime="%s"/>
                </planningInformation>""".formatted(
                        TimeCodeB.text(at(47, 0)),
                        TimeCodeB.text(at(50, 0)),
                        offering,
                        TimeCodeB.text(from),
                        TimeCodeB.text(until));
    }

    private static ValidatableResponse plan(String actor, UUID offering, String document) {
        var tag = as(actor)
                .get("/v1/offerings/" + offering)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        return as(actor)
                .header("If-Match", tag)
                .contentType("application/xml")
                .body(document)
                .post("/v1/ccsds/offerings/" + offering + "/planning-information")
                .then();
    }

    private static Map<String, String> window(Instant from, Instant until) {
        return Map.of("startsAt", from.toString(), "endsAt", until.toString());
    }

    private static String agreementNumber() {
        return as(CONSUMER).get("/v1/agreements/" + agreement).then().extract().path("number");
    }

    private static String code(String participant) {
        return as(CONSUMER)
                .get("/v1/participants/" + org.perilune.support.Actors.id(participant))
                .then()
                .extract()
                .path("code");
    }
}
