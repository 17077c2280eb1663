package org.perilune.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static org.perilune.support.Actors.as;
import static org.perilune.support.GivenBookings.at;
import static org.perilune.support.GivenBookings.book;
import static org.perilune.support.GivenBookings.demand;
import static org.perilune.support.GivenBookings.move;
import static org.perilune.support.GivenBookings.relayPass;
import static org.perilune.support.GivenCatalog.created;
import static org.perilune.support.Problems.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perilune.kernel.Problem;
import org.perilune.support.Actors;
import org.perilune.support.GivenAgreements;
import org.perilune.support.GivenParticipants;

/** A planner subscribes an ordinary calendar to the bookings, until the link is revoked. */
@QuarkusTest
class CalendarApiTest {

    private static final String CONSUMER = Actors.stranger(37);
    private static final String PROVIDER = Actors.stranger(38);
    private static final String STRANGER = Actors.stranger(20);

    private static boolean agreed;

    @BeforeEach
    void an_agreement_joins_consumer_and_provider() {
        GivenParticipants.active(CONSUMER, PROVIDER, STRANGER);
        if (!agreed) {
            GivenAgreements.inForce(CONSUMER, PROVIDER);
            agreed = true;
        }
    }

    @Test
    void a_booking_is_in_the_calendar_of_either_side_as_sure_as_it_is() {
        var booking = created(book(CONSUMER, demand(relayPass(PROVIDER), at(30, 6), at(30, 9), "180", "min")));
        var path = path(open(CONSUMER));
        assertThat(entry(read(path), booking)).contains("STATUS:TENTATIVE");
        move(PROVIDER, booking, "confirm").statusCode(200);
        assertThat(entry(read(path), booking))
                .contains("STATUS:CONFIRMED", "SUMMARY:Relay pass (STRANGER38 for STRANGER37)");
        assertThat(entry(read(path(open(PROVIDER, "provider"))), booking)).contains("STATUS:CONFIRMED");
        move(CONSUMER, booking, "cancel").statusCode(200);
        assertThat(entry(read(path), booking)).contains("STATUS:CANCELLED");
    }

    @Test
    void a_stranger_with_a_calendar_of_its_own_reads_nothing_of_it() {
        var booking = created(book(CONSUMER, demand(relayPass(PROVIDER), at(31, 6), at(31, 9), "180", "min")));
        assertThat(read(path(open(STRANGER, "own"))).extract().asString()).doesNotContain(booking.toString());
    }

    @Test
    void a_revoked_link_leads_nowhere() {
        var calendar = open(CONSUMER);
        var path = path(calendar);
        read(path);
        revoke(CONSUMER, calendar).statusCode(200).body("revoked", equalTo(true));
        assertRefused(RestAssured.given().get(path).then(), Problem.NOT_FOUND);
        as(CONSUMER).get("/v1/calendars/" + calendar).then().statusCode(200).body("path", nullValue());
        assertRefused(revoke(CONSUMER, calendar), Problem.ILLEGAL_TRANSITION);
    }

    @Test
    void a_link_of_somebodys_own_making_leads_nowhere() {
        var path = path(open(CONSUMER));
        var forged = path.substring(0, path.length() - 2) + (path.endsWith("AA") ? "BB" : "AA");
        for (var wrong : new String[] {forged, "/calendar/x", "/calendar/" + UUID.randomUUID()}) {
            assertRefused(RestAssured.given().get(wrong).then(), Problem.NOT_FOUND);
        }
    }

    @Test
    void the_address_is_told_to_its_owner_alone_and_only_when_asked_for_this_one() {
        var calendar = open(CONSUMER);
        as(CONSUMER).get("/v1/calendars").then().statusCode(200).body("items.path", everyItem(nullValue()));
        assertRefused(as(STRANGER).get("/v1/calendars/" + calendar).then(), Problem.NOT_FOUND);
    }

    private static UUID open(String owner) {
        return open(owner, "Duty planner");
    }

    private static UUID open(String owner, String name) {
        return created(
                as(owner).body(Map.of("name", name)).post("/v1/calendars").then());
    }

    private static String path(UUID calendar) {
        for (var owner : new String[] {CONSUMER, PROVIDER, STRANGER}) {
            String path = as(owner).get("/v1/calendars/" + calendar).path("path");
            if (path != null) {
                return path;
            }
        }
        throw new AssertionError("nobody's calendar");
    }

    private static ValidatableResponse revoke(String owner, UUID calendar) {
        var tag = as(owner).get("/v1/calendars/" + calendar).header("ETag");
        return as(owner)
                .header("If-Match", tag)
                .post("/v1/calendars/" + calendar + "/revoke")
                .then();
    }

    private static ValidatableResponse read(String path) {
        return RestAssured.given().get(path).then().statusCode(200).contentType("text/calendar");
    }

    private static String entry(ValidatableResponse calendar, UUID booking) {
        var text = calendar.extract().asString().replace("\r\n ", "");
        int at = text.indexOf("UID:" + booking);
        assertThat(at).as("the calendar holds the booking").isPositive();
        return text.substring(at, text.indexOf("END:VEVENT", at));
    }
}
