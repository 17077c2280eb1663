package org.perilune.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.perilune.support.Actors.as;
import static org.perilune.support.GivenBookings.at;
import static org.perilune.support.GivenBookings.book;
import static org.perilune.support.GivenBookings.demand;
import static org.perilune.support.GivenBookings.move;
import static org.perilune.support.GivenBookings.quote;
import static org.perilune.support.GivenBookings.relayPass;
import static org.perilune.support.GivenCatalog.created;
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
import org.perilune.booking.domain.SweepBookings;
import org.perilune.catalog.Category;
import org.perilune.kernel.Meter;
import org.perilune.kernel.Problem;
import org.perilune.support.Actors;
import org.perilune.support.FakeClock;
import org.perilune.support.GivenAgreements;
import org.perilune.support.GivenCatalog;
import org.perilune.support.GivenParticipants;

/** A consumer books what a provider offers, under the one agreement that joins them. */
@QuarkusTest
class BookingApiTest {

    private static final String CONSUMER = Actors.stranger(10);
    private static final String PROVIDER = Actors.stranger(11);
    private static final String STRANGER = Actors.stranger(12);

    private static UUID agreement;

    @Inject
    FakeClock clock;

    @Inject
    SweepBookings sweepBookings;

    @BeforeEach
    void an_agreement_joins_consumer_and_provider() {
        GivenParticipants.active(CONSUMER, PROVIDER, STRANGER);
        if (agreement == null) {
            agreement = GivenAgreements.inForce(CONSUMER, PROVIDER);
        }
    }

    @AfterEach
    void the_clock_goes_back() {
        clock.reset();
    }

    @Test
    void a_booking_goes_from_request_to_completion_and_keeps_what_it_was_agreed_under() {
        var booking = created(book(CONSUMER, sixHours(relayPass(PROVIDER)))
                .body("state", equalTo("REQUESTED"))
                .body("agreement", equalTo(agreement.toString()))
                .body("snapshot.price.amount", equalTo("360.00"))
                .body("snapshot.price.unit", equalTo("EUR"))
                .body("snapshot.offeringName", equalTo("Relay pass"))
                .body("allowedActions", contains("cancel")));
        move(PROVIDER, booking, "confirm").statusCode(200).body("state", equalTo("CONFIRMED"));
        assertRefused(move(PROVIDER, booking, "activate"), BookingProblems.OUTSIDE_WINDOW);
        clock.moveTo(at(10, 6).plusSeconds(1));
        move(PROVIDER, booking, "activate").statusCode(200).body("allowedActions", contains("complete"));
        move(PROVIDER, booking, "complete").statusCode(200).body("allowedActions", empty());
        as(CONSUMER)
                .get("/v1/bookings/" + booking + "/transitions")
                .then()
                .statusCode(200)
                .body("items.to", contains("REQUESTED", "CONFIRMED", "ACTIVE", "COMPLETED"));
    }

    @Test
    @Tag("R-05")
    void a_booking_stores_the_version_of_the_legal_rules_it_was_cleared_by() {
        Number before = book(CONSUMER, sixHours(relayPass(PROVIDER)))
                .statusCode(201)
                .extract()
                .path("snapshot.ruleVersion");
        assertThat(before.longValue()).isPositive();
    }

    @Test
    void a_quote_tells_price_policy_and_capacity_and_changes_nothing() {
        var offering = relayPass(PROVIDER);
        for (int time = 0; time < 2; time++) {
            quote(CONSUMER, sixHours(offering))
                    .statusCode(200)
                    .body("bookable", equalTo(true))
                    .body("reasons", empty())
                    .body("price.amount", equalTo("360.00"))
                    .body("policy.agreement", equalTo(agreement.toString()))
                    .body("policy.cancelNowCharge", equalTo("0.00"))
                    .body("capacity.fits", contains(true));
        }
        created(book(CONSUMER, sixHours(offering)));
        quote(CONSUMER, sixHours(offering))
                .statusCode(200)
                .body("bookable", equalTo(false))
                .body("reasons.code", contains("window-taken"));
    }

    @Test
    void a_quote_gives_every_reason_at_once() {
        var offering = relayPass(PROVIDER, GivenCatalog.slot(PROVIDER), Map.of("maturity", "FUNDED"));
        quote(CONSUMER, demand(offering, at(-1, 6), at(-1, 7), "6", "h"))
                .statusCode(200)
                .body("reasons.code", hasItems("offering-not-bookable", "window-past", "quantity-undeliverable"));
    }

    @Test
    @Tag("R-08")
    void without_an_agreement_that_covers_it_nothing_is_booked() {
        var offering = relayPass(PROVIDER, GivenCatalog.slot(PROVIDER), Map.of("listing", "ALL_PARTICIPANTS"));
        assertRefused(book(STRANGER, sixHours(offering)), BookingProblems.NO_AGREEMENT);
        quote(STRANGER, sixHours(offering))
                .statusCode(200)
                .body("price", nullValue())
                .body("capacity", empty())
                .body("reasons.code", contains("no-agreement"));
    }

    @Test
    @Tag("R-19")
    void what_is_not_yet_real_takes_no_firm_booking() {
        var offering = relayPass(PROVIDER, GivenCatalog.slot(PROVIDER), Map.of("maturity", "SUSPENDED"));
        assertRefused(book(CONSUMER, sixHours(offering)), BookingProblems.OFFERING_NOT_BOOKABLE);
    }

    @Test
    void windows_that_touch_do_not_collide_and_buffers_count() {
        var slot = GivenCatalog.slot(PROVIDER);
        var plain = relayPass(PROVIDER, slot, Map.of());
        var buffered = relayPass(PROVIDER, slot, Map.of("setUpMinutes", 10, "tearDownMinutes", 5));
        created(book(CONSUMER, demand(plain, at(20, 6), at(20, 8), "1", "h")));
        created(book(CONSUMER, demand(plain, at(20, 8), at(20, 9), "1", "h")));
        assertRefused(book(CONSUMER, demand(buffered, at(20, 9), at(20, 10), "1", "h")), BookingProblems.WINDOW_TAKEN);
        created(book(CONSUMER, demand(buffered, at(20, 9).plusSeconds(600), at(20, 10), "10", "min")));
    }

    @Test
    void a_cancelled_window_can_be_booked_again_and_costs_what_the_ladder_says() {
        var offering = relayPass(PROVIDER);
        var early = created(book(CONSUMER, sixHours(offering)));
        move(PROVIDER, early, "confirm").statusCode(200);
        move(CONSUMER, early, "cancel")
                .statusCode(200)
                .body("state", equalTo("CANCELLED_BY_CONSUMER"))
                .body("cancellationCharge", equalTo("0.00"));
        var late = created(book(CONSUMER, sixHours(offering)));
        move(PROVIDER, late, "confirm").statusCode(200);
        clock.moveTo(at(10, 6).minus(Duration.ofHours(71)));
        move(CONSUMER, late, "cancel").statusCode(200).body("cancellationCharge", equalTo("360.00"));
    }

    @Test
    void what_the_provider_rejects_or_withdraws_costs_nothing() {
        var offering = relayPass(PROVIDER);
        var rejected = created(book(CONSUMER, sixHours(offering)));
        move(PROVIDER, rejected, "reject").statusCode(200).body("state", equalTo("REJECTED"));
        var withdrawn = created(book(CONSUMER, sixHours(offering)));
        move(PROVIDER, withdrawn, "confirm").statusCode(200);
        move(PROVIDER, withdrawn, "withdraw").statusCode(200).body("cancellationCharge", equalTo("0.00"));
        created(book(CONSUMER, sixHours(offering)));
    }

    @Test
    void a_hold_blocks_until_it_lapses_by_itself() {
        var offering = relayPass(PROVIDER);
        var held = sixHours(offering);
        held.put("hold", true);
        var hold = created(book(CONSUMER, held).body("state", equalTo("HELD")));
        assertRefused(book(CONSUMER, sixHours(offering)), BookingProblems.WINDOW_TAKEN);
        clock.advance(Duration.ofMinutes(31));
        as(CONSUMER).get("/v1/bookings/" + hold).then().body("state", equalTo("EXPIRED"));
        assertRefused(move(CONSUMER, hold, "request"), Problem.ILLEGAL_TRANSITION);
        sweepBookings.sweep();
        created(book(CONSUMER, sixHours(offering)));
        as(CONSUMER)
                .get("/v1/bookings/" + hold + "/transitions")
                .then()
                .body("items.action", contains("hold", "pass-time"));
    }

    @Test
    void a_hold_becomes_a_request_that_lapses_unanswered() {
        var held = sixHours(relayPass(PROVIDER));
        held.put("hold", true);
        var booking = created(book(CONSUMER, held));
        move(CONSUMER, booking, "request").statusCode(200).body("state", equalTo("REQUESTED"));
        clock.advance(Duration.ofHours(49));
        as(PROVIDER).get("/v1/bookings?state=EXPIRED&limit=200").then().body("items.id", hasItem(booking.toString()));
        assertRefused(move(PROVIDER, booking, "confirm"), Problem.ILLEGAL_TRANSITION);
    }

    @Test
    void an_agreement_may_confirm_by_itself() {
        var partner = Actors.stranger(9);
        GivenAgreements.inForce(partner, PROVIDER, Map.of("confirmation", "AUTOMATIC"));
        book(partner, sixHours(relayPass(PROVIDER))).statusCode(201).body("state", equalTo("CONFIRMED"));
    }

    @Test
    void each_side_has_its_own_moves() {
        var booking = created(book(CONSUMER, sixHours(relayPass(PROVIDER))));
        assertRefused(move(CONSUMER, booking, "confirm"), Problem.FORBIDDEN);
        assertRefused(move(PROVIDER, booking, "cancel"), Problem.FORBIDDEN);
        assertRefused(move(PROVIDER, booking, "complete"), Problem.ILLEGAL_TRANSITION)
                .body("allowedActions", contains("confirm", "reject"));
        assertRefused(
                as(PROVIDER)
                        .header("If-Match", "\"99\"")
                        .post("/v1/bookings/" + booking + "/confirm")
                        .then(),
                Problem.STALE_VERSION);
    }

    @Test
    @Tag("R-01")
    void a_booking_is_its_two_parties_alone() {
        var booking = created(book(CONSUMER, sixHours(relayPass(PROVIDER))));
        for (var other : List.of(STRANGER, CONSUMER + "-officer")) {
            assertThat(as(other).get("/v1/bookings/" + booking).statusCode()).isIn(403, 404);
        }
        assertRefused(as(STRANGER).get("/v1/bookings/" + booking).then(), Problem.NOT_FOUND);
    }

    @Test
    void a_provider_does_not_book_itself() {
        assertRefused(book(PROVIDER, sixHours(relayPass(PROVIDER))), Problem.FORBIDDEN);
    }

    @Test
    void what_makes_no_sense_is_refused_and_takes_nothing() {
        var march = List.of(
                Map.of("startsAt", at(10, 0).toString(), "endsAt", at(11, 0).toString()));
        var offering = relayPass(
                PROVIDER,
                GivenCatalog.slot(PROVIDER),
                Map.of("windows", march, "most", Map.of("value", "7", "unit", "h")));
        assertRefused(book(CONSUMER, demand(offering, at(-2, 6), at(-2, 12), "1", "h")), BookingProblems.WINDOW_PAST);
        assertRefused(
                book(CONSUMER, demand(offering, at(11, 6), at(11, 12), "1", "h")), BookingProblems.WINDOW_NOT_OFFERED);
        assertRefused(
                book(CONSUMER, demand(offering, at(10, 6), at(10, 20), "8", "h")),
                BookingProblems.QUANTITY_OUT_OF_BOUNDS);
        assertRefused(
                book(CONSUMER, demand(offering, at(10, 6), at(10, 12), "361", "min")),
                BookingProblems.QUANTITY_UNDELIVERABLE);
        assertRefused(book(CONSUMER, demand(offering, at(10, 6), at(10, 12), "6", "kWh")), Problem.UNIT_NOT_ALLOWED);
        assertRefused(book(CONSUMER, demand(offering, at(10, 6), at(10, 12), "0", "h")), Problem.QUANTITY_INVALID);
        assertRefused(book(CONSUMER, demand(offering, at(10, 12), at(10, 6), "6", "h")), Problem.INTERVAL_BACKWARDS);
        assertRefused(book(CONSUMER, demand(UUID.randomUUID(), at(10, 6), at(10, 12), "6", "h")), Problem.NOT_FOUND);
        created(book(CONSUMER, demand(offering, at(10, 0), at(10, 6), "6", "h")));
    }

    @Test
    void power_is_shared_by_level_on_a_grid_and_never_above_it() {
        var node = GivenCatalog.rate(PROVIDER, 60, "10");
        var offering = GivenCatalog.listed(PROVIDER, Category.POWER, Meter.ENERGY, List.of(node), Map.of());
        created(book(CONSUMER, power(offering, node, 6, 12, "6", "36")));
        quote(CONSUMER, power(offering, node, 8, 14, "5", "30"))
                .body("bookable", equalTo(false))
                .body("capacity[0].before.value", equalTo("4.000"))
                .body("reasons.code", contains("capacity-exhausted"));
        assertRefused(book(CONSUMER, power(offering, node, 8, 14, "5", "30")), BookingProblems.CAPACITY_EXHAUSTED);
        created(book(CONSUMER, power(offering, node, 8, 14, "4", "24")));
        created(book(CONSUMER, power(offering, node, 12, 14, "6", "12")));
        assertRefused(book(CONSUMER, power(offering, node, 22, 30, "6", "49")), BookingProblems.QUANTITY_UNDELIVERABLE);
        created(book(CONSUMER, power(offering, node, 22, 30, "6", "48")));
        assertRefused(book(CONSUMER, power(offering, node, 29, 31, "5", "5")), BookingProblems.CAPACITY_EXHAUSTED);
    }

    @Test
    void a_window_off_the_grid_is_refused_with_the_nearest_that_fit() {
        var node = GivenCatalog.rate(PROVIDER, 60, "10");
        var offering = GivenCatalog.listed(PROVIDER, Category.POWER, Meter.ENERGY, List.of(node), Map.of());
        var demand = power(offering, node, 6, 9, "1", "1");
        demand.put(
                "window",
                Map.of(
                        "startsAt", at(10, 6).plusSeconds(60).toString(),
                        "endsAt", at(10, 9).plusSeconds(60).toString()));
        assertRefused(book(CONSUMER, demand), BookingProblems.WINDOW_OFF_GRID)
                .body(
                        "nearest.startsAt",
                        contains(at(10, 6).toString(), at(10, 7).toString()))
                .body(
                        "nearest.endsAt",
                        contains(at(10, 10).toString(), at(10, 9).toString()));
    }

    @Test
    void claims_fit_what_the_offering_draws_on() {
        var node = GivenCatalog.rate(PROVIDER, 60, "10");
        var offering = GivenCatalog.listed(PROVIDER, Category.POWER, Meter.ENERGY, List.of(node), Map.of());
        assertRefused(
                book(CONSUMER, demand(offering, at(10, 6), at(10, 7), "1", "kW.h")), BookingProblems.CLAIMS_INVALID);
        assertRefused(
                book(CONSUMER, power(offering, UUID.randomUUID(), 6, 7, "1", "1")), BookingProblems.CLAIMS_INVALID);
    }

    @Test
    void berths_stocks_and_departures_run_out_and_come_back_when_a_booking_leaves() {
        var berths = GivenCatalog.berths(PROVIDER, 2);
        runsOut(
                GivenCatalog.listed(PROVIDER, Category.HABITAT, Meter.BERTH_NIGHT, List.of(berths), Map.of()),
                "2",
                "{berth}.d",
                List.of(claim(berths, "capacity", "2", "{berth}")));
        var store = GivenCatalog.stock(PROVIDER, "400", "120");
        runsOut(
                GivenCatalog.listed(PROVIDER, Category.CONSUMABLE, Meter.MASS, List.of(store), Map.of()),
                "141",
                "kg",
                null);
        var hold = GivenCatalog.manifest(PROVIDER, "500", "2");
        runsOut(
                GivenCatalog.listed(PROVIDER, Category.TRANSPORT, Meter.MASS, List.of(hold), Map.of()),
                "10",
                "kg",
                List.of(claim(hold, "mass", "10", "kg"), claim(hold, "volume", "1.5", "m3")));
    }

    @Test
    void a_broadcast_is_without_rivalry() {
        var signal = GivenCatalog.broadcast(PROVIDER);
        var offering =
                GivenCatalog.listed(PROVIDER, Category.NAVIGATION, Meter.NAVIGATION_TIME, List.of(signal), Map.of());
        for (int user = 0; user < 3; user++) {
            created(book(CONSUMER, demand(offering, at(10, 0), at(11, 0), "1", "d")));
        }
    }

    /** One such booking fits and a second does not, until the first has left. */
    private static void runsOut(UUID offering, String value, String unit, List<Map<String, Object>> claims) {
        var demand = demand(offering, at(10, 0), at(11, 0), value, unit);
        if (claims != null) {
            demand.put("claims", claims);
        }
        var first = created(book(CONSUMER, demand));
        assertRefused(book(CONSUMER, demand), BookingProblems.CAPACITY_EXHAUSTED);
        quote(CONSUMER, demand).body("reasons.code", hasItem("capacity-exhausted"));
        move(CONSUMER, first, "cancel").statusCode(200);
        created(book(CONSUMER, demand));
    }

    private static Map<String, Object> sixHours(UUID offering) {
        return demand(offering, at(10, 6), at(10, 12), "6", "h");
    }

    private static Map<String, Object> power(
            UUID offering, UUID node, int from, int until, String kilowatts, String kilowattHours) {
        var demand = demand(offering, at(10, from), at(10, until), kilowattHours, "kW.h");
        demand.put("claims", List.of(claim(node, "capacity", kilowatts, "kW")));
        return demand;
    }

    private static Map<String, Object> claim(UUID resource, String dimension, String value, String unit) {
        return Map.of("resource", resource, "dimension", dimension, "quantity", Map.of("value", value, "unit", unit));
    }
}
