package org.perilune.booking;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.perilune.support.Actors.as;
import static org.perilune.support.Actors.id;
import static org.perilune.support.GivenBookings.at;
import static org.perilune.support.GivenBookings.book;
import static org.perilune.support.GivenBookings.demand;
import static org.perilune.support.GivenBookings.move;
import static org.perilune.support.GivenBookings.relayPass;
import static org.perilune.support.GivenCatalog.created;
import static org.perilune.support.GivenCatalog.slot;
import static org.perilune.support.Problems.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perilune.agreements.domain.SweepAgreements;
import org.perilune.support.FakeClock;
import org.perilune.support.GivenAgreements;

/** What becomes of live bookings when their agreement is suspended or ends: what its clause says, and nothing else. */
@QuarkusTest
class FollowAgreementApiTest {

    private static final String CONSUMER = org.perilune.support.Actors.stranger(39);
    private static final String PROVIDER = org.perilune.support.Actors.stranger(45);

    @Inject
    FakeClock time;

    @Inject
    SweepAgreements sweeper;

    @AfterEach
    void back_to_the_databases_time() {
        time.reset();
    }

    @Test
    @Tag("R-11")
    void a_suspension_makes_nothing_firm_and_keeps_what_is_committed() {
        var agreement = agreed("HONOUR", "HONOUR");
        var pass = relayPass(PROVIDER);
        var committed = confirmed(agreement, pass, 10);
        var asked = created(book(CONSUMER, pass(agreement, pass, 11)));
        suspend(agreement).statusCode(200);

        assertRefused(book(CONSUMER, pass(agreement, pass, 12)), BookingProblems.AGREEMENT_SUSPENDED);
        assertRefused(move(PROVIDER, asked, "confirm"), BookingProblems.AGREEMENT_SUSPENDED);
        for (var party : new String[] {CONSUMER, PROVIDER}) {
            state(party, committed).body("state", equalTo("CONFIRMED"));
            as(party)
                    .get("/v1/bookings?agreement=" + agreement)
                    .then()
                    .statusCode(200)
                    .body("items.id", hasItem(committed.toString()));
        }
        resume(agreement).statusCode(200);
        move(PROVIDER, asked, "confirm").statusCode(200);
    }

    @Test
    @Tag("R-08")
    void nothing_is_booked_or_confirmed_under_an_agreement_that_ended_or_covers_something_else() {
        var agreement = agreed("HONOUR", "HONOUR");
        var pass = relayPass(PROVIDER, slot(PROVIDER), Map.of("listing", "ALL_PARTICIPANTS"));
        var asked = created(book(CONSUMER, pass(agreement, pass, 60)));
        var power = GivenAgreements.inForce(
                CONSUMER,
                PROVIDER,
                Map.of(
                        "covers", List.of(Map.of("provider", id(PROVIDER), "categories", List.of("POWER"))),
                        "rateCard",
                                Map.of(
                                        "unitOfAccount", Map.of("scheme", "ISO4217", "code", "EUR", "scale", 2),
                                        "rounding", "HALF_EVEN",
                                        "items",
                                                List.of(Map.of(
                                                        "category", "POWER",
                                                        "meter", "ENERGY",
                                                        "tariff", Map.of("kind", "PER_UNIT", "price", "1.00"))))));
        assertRefused(book(CONSUMER, pass(power, pass, 61)), BookingProblems.NO_AGREEMENT);
        act(CONSUMER, agreement, "terminate").statusCode(200);
        time.advance(Duration.ofDays(30).plusMinutes(1));
        assertRefused(move(PROVIDER, asked, "confirm"), BookingProblems.NO_AGREEMENT);
        assertRefused(book(CONSUMER, pass(agreement, pass, 61)), BookingProblems.NO_AGREEMENT);
    }

    @Test
    void bookings_are_cancelled_free_where_that_was_agreed_and_life_support_runs_on() {
        var agreement = agreed("CANCEL_FREE", "HONOUR");
        var relay = slot(PROVIDER);
        var pass = relayPass(PROVIDER, relay, Map.of());
        var shelter = relayPass(PROVIDER, slot(PROVIDER), Map.of("crewLifeSupport", true));
        var committed = confirmed(agreement, pass, 2);
        var asked = created(book(CONSUMER, pass(agreement, pass, 3)));
        var vital = confirmed(agreement, shelter, 2);
        suspend(agreement).statusCode(200);

        state(CONSUMER, committed)
                .body("state", equalTo("CANCELLED_FORCE_MAJEURE"))
                .body("cancellationCharge", equalTo("0.00"));
        state(PROVIDER, asked).body("state", equalTo("EXPIRED"));
        state(CONSUMER, vital).body("state", equalTo("CONFIRMED"));
        as(CONSUMER)
                .get("/v1/bookings/" + committed + "/transitions")
                .then()
                .statusCode(200)
                .body("items[-1].action", equalTo("follow-agreement"))
                .body("items[-1].reason", equalTo("agreement.suspended"));
        resume(agreement).statusCode(200);
        confirmed(agreement, pass, 2); // its capacity was given back
    }

    @Test
    void the_end_of_an_agreement_does_to_bookings_what_its_own_clause_says() {
        var ending = agreed("HONOUR", "CANCEL_FREE");
        var lasting = agreed("CANCEL_FREE", "HONOUR", org.perilune.support.Actors.stranger(46));
        var cancelled = confirmed(ending, relayPass(PROVIDER), 40);
        var kept = confirmed(
                lasting,
                relayPass(org.perilune.support.Actors.stranger(46)),
                40,
                org.perilune.support.Actors.stranger(46));
        act(CONSUMER, ending, "terminate").statusCode(200);
        act(CONSUMER, lasting, "terminate").statusCode(200);
        state(CONSUMER, cancelled).body("state", equalTo("CONFIRMED"));
        time.advance(Duration.ofDays(30).plusMinutes(1));
        sweeper.sweep();
        state(CONSUMER, cancelled).body("state", equalTo("CANCELLED_FORCE_MAJEURE"));
        state(CONSUMER, kept).body("state", equalTo("CONFIRMED"));
    }

    @Test
    void what_is_renegotiated_may_be_left_free_for_as_long_as_was_agreed() {
        var agreement = agreed("RENEGOTIATE", "HONOUR");
        var pass = relayPass(PROVIDER);
        var early = confirmed(agreement, pass, 2);
        var late = confirmed(agreement, relayPass(PROVIDER), 13);
        suspend(agreement).statusCode(200);
        state(CONSUMER, early).body("state", equalTo("CONFIRMED"));
        move(CONSUMER, early, "cancel")
                .statusCode(200)
                .body("state", equalTo("CANCELLED_BY_CONSUMER"))
                .body("cancellationCharge", equalTo("0.00"));
        time.moveTo(at(11, 0)); // ten days to renegotiate are over, and a day's notice is less than the ladder's 72 h
        time.advance(Duration.ofHours(30));
        move(CONSUMER, late, "cancel").statusCode(200).body("cancellationCharge", equalTo("60.00"));
    }

    private UUID agreed(String onSuspension, String onTermination) {
        return agreed(onSuspension, onTermination, PROVIDER);
    }

    private UUID agreed(String onSuspension, String onTermination, String provider) {
        var clause = new HashMap<String, Object>(
                Map.of("onSuspension", onSuspension, "onTermination", onTermination, "onChangeOfLaw", "HONOUR"));
        if (clause.containsValue("RENEGOTIATE")) {
            clause.put("renegotiateWithinDays", 10);
        }
        return GivenAgreements.inForce(CONSUMER, provider, Map.of("liveBookings", clause, "confirmWithinHours", 2000));
    }

    private static Map<String, Object> pass(UUID agreement, UUID offering, int day) {
        var demand = demand(offering, at(day, 6), at(day, 7), "60", "min");
        demand.put("agreement", agreement);
        return demand;
    }

    private static UUID confirmed(UUID agreement, UUID offering, int day) {
        return confirmed(agreement, offering, day, PROVIDER);
    }

    private static UUID confirmed(UUID agreement, UUID offering, int day, String provider) {
        var booking = created(book(CONSUMER, pass(agreement, offering, day)));
        move(provider, booking, "confirm").statusCode(200);
        return booking;
    }

    private static ValidatableResponse state(String party, UUID booking) {
        return as(party).get("/v1/bookings/" + booking).then().statusCode(200);
    }

    private static ValidatableResponse suspend(UUID agreement) {
        return act(PROVIDER, agreement, "suspend");
    }

    private static ValidatableResponse resume(UUID agreement) {
        return act(PROVIDER, agreement, "resume");
    }

    private static ValidatableResponse act(String party, UUID agreement, String verb) {
        var path = "/v1/agreements/" + agreement;
        return as(party)
                .header(
                        "If-Match",
                        as(party).get(path).then().statusCode(200).extract().header("ETag"))
                .body(Map.of("reason", "for a reason of this test"))
                .post(path + "/" + verb)
                .then();
    }
}
