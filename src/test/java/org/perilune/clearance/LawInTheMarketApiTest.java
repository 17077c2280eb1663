package org.perilune.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.perilune.support.Actors.as;
import static org.perilune.support.Actors.id;
import static org.perilune.support.GivenBookings.at;
import static org.perilune.support.GivenBookings.book;
import static org.perilune.support.GivenBookings.demand;
import static org.perilune.support.GivenBookings.relayPass;
import static org.perilune.support.GivenRules.freshId;
import static org.perilune.support.GivenRules.rule;
import static org.perilune.support.Problems.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perilune.kernel.Problem;
import org.perilune.support.Actors;
import org.perilune.support.GivenAgreements;
import org.perilune.support.GivenCatalog;
import org.perilune.support.GivenParticipants;
import org.perilune.support.GivenRules;

/** What a rule does to listing, search, reading, negotiation, booking and news, and what it leaves alone. */
@QuarkusTest
class LawInTheMarketApiTest {

    private static final String BOUND = Actors.stranger(3);
    private static final String BARRED = Actors.stranger(4);
    private static final String NEUTRAL = Actors.stranger(5);

    private static boolean known;

    /** In force during a test, and ended after it. */
    private String ruleId;

    @BeforeEach
    void a_laboratory_of_one_law_and_a_reader_of_another() {
        GivenParticipants.active("nasa", BOUND, BARRED, NEUTRAL);
        if (!known) {
            GivenParticipants.affiliated(BOUND, "US_LABORATORY");
            GivenParticipants.affiliated(BARRED, "XX_BARRED");
            known = true;
        }
    }

    @AfterEach
    void the_law_is_as_it_was() {
        if (ruleId != null) {
            GivenRules.ended(ruleId);
        }
    }

    @Test
    void what_the_law_keeps_away_is_neither_found_nor_read_on_either_side_and_back_when_the_rule_ends() {
        var ofBound = listedToAll(BOUND, List.of());
        var ofBarred = listedToAll(BARRED, List.of());
        sees(BARRED, ofBound, true);
        barred();
        sees(BARRED, ofBound, false);
        sees(BOUND, ofBarred, false);
        sees(NEUTRAL, ofBound, true);
        sees(NEUTRAL, ofBarred, true);
        GivenRules.ended(ruleId);
        ruleId = null;
        sees(BARRED, ofBound, true);
        sees(BOUND, ofBarred, true);
    }

    @Test
    void a_barred_offering_answers_as_one_that_never_was() {
        var offering = listedToAll(BOUND, List.of());
        barred();
        var hidden = assertRefused(as(BARRED).get("/v1/offerings/" + offering).then(), Problem.NOT_FOUND);
        var absent = assertRefused(
                as(BARRED).get("/v1/offerings/" + UUID.randomUUID()).then(), Problem.NOT_FOUND);
        assertThat(hidden.extract().asString()).isEqualTo(absent.extract().asString());
        assertRefused(book(BARRED, hour(offering)), Problem.NOT_FOUND);
    }

    @Test
    @Tag("R-04")
    void with_an_agreement_in_force_a_new_booking_is_refused_by_the_rule_and_its_legal_basis() {
        GivenAgreements.inForce(BOUND, BARRED);
        var offering = relayPass(BOUND, GivenCatalog.slot(BOUND), Map.of());
        barred();
        as(BARRED).get("/v1/offerings/" + offering).then().statusCode(200);
        assertRefused(book(BARRED, hour(offering)), ClearanceProblems.BARRED_BY_RULE)
                .body("ruleId", equalTo(ruleId))
                .body("legalBasis", equalTo("a rule of this test"));
    }

    @Test
    void a_proposal_the_law_refuses_leaves_no_trace_with_the_counterparty() {
        barred();
        var before = everythingToldTo(BARRED);
        var terms = GivenAgreements.terms(BOUND, BARRED, Map.of());
        assertRefused(GivenAgreements.propose(BOUND, BARRED, terms), ClearanceProblems.BARRED_BY_RULE)
                .body("ruleId", equalTo(ruleId));
        assertThat(everythingToldTo(BARRED)).isEqualTo(before);
    }

    @Test
    void a_booking_the_law_refuses_leaves_no_trace_with_the_counterparty() {
        GivenAgreements.inForce(BOUND, BARRED);
        var offering = relayPass(BOUND, GivenCatalog.slot(BOUND), Map.of());
        barred();
        var before = everythingToldTo(BOUND);
        assertRefused(book(BARRED, hour(offering)), ClearanceProblems.BARRED_BY_RULE);
        assertThat(everythingToldTo(BOUND)).isEqualTo(before);
    }

    @Test
    void nobody_names_a_party_the_law_keeps_away() {
        barred();
        assertRefused(
                        GivenCatalog.create(
                                BOUND,
                                org.perilune.catalog.Category.COMMUNICATION,
                                org.perilune.kernel.Meter.CONTACT,
                                List.of(GivenCatalog.slot(BOUND)),
                                Map.of("namedParties", List.of(id(BARRED)))),
                        ClearanceProblems.BARRED_BY_RULE)
                .body("ruleId", equalTo(ruleId));
    }

    @Test
    void news_of_an_offering_does_not_reach_whom_the_law_keeps_away() {
        barred();
        var offering = listedToAll(BOUND, List.of());
        assertThat(everythingToldTo(NEUTRAL)).contains(offering.toString());
        assertThat(everythingToldTo(BARRED)).doesNotContain(offering.toString());
    }

    @Test
    @Tag("R-17")
    void content_of_a_class_a_rule_names_is_masked_from_its_readers_whoever_holds_it() {
        var content = List.of(
                attribute("band", "NOT_CONTROLLED"), attribute("beam-table", "ITAR"), attribute("mass", "EAR99"));
        var offering = listedToAll(NEUTRAL, content);
        attributes(BARRED, offering, "band", "beam-table", "mass");
        inForce(rule("MASK", "XX_BARRED", Map.of("bound", List.of("*"), "dataClasses", List.of("ITAR"))));
        attributes(BARRED, offering, "band", "mass");
        attributes(BOUND, offering, "band", "beam-table", "mass");
        attributes(NEUTRAL, offering, "band", "beam-table", "mass");
        ask(NEUTRAL, BARRED, Map.of("dataClass", "ITAR"))
                .body("effect", equalTo("MASK"))
                .body("ruleId", equalTo(ruleId));
    }

    @Test
    void content_is_masked_from_a_partner_too() {
        GivenAgreements.inForce(NEUTRAL, BARRED);
        var offering = listedToAll(NEUTRAL, List.of(attribute("band", "EAR99"), attribute("beam-table", "ITAR")));
        inForce(rule("MASK", "XX_BARRED", Map.of("bound", List.of("*"), "dataClasses", List.of("ITAR"))));
        attributes(BARRED, offering, "band");
    }

    @Test
    void a_consortium_is_looked_through_from_the_request_after_its_members_are_recorded() {
        var consortium = Actors.stranger(18);
        GivenParticipants.active(consortium);
        barred();
        var offering = listedToAll(BOUND, List.of());
        ask(BOUND, consortium, Map.of()).body("effect", equalTo("ALLOW"));
        sees(consortium, offering, true);
        GivenParticipants.backed(consortium, "MEMBER", BARRED);
        var made = ask(BOUND, consortium, Map.of())
                .body("effect", equalTo("DENY"))
                .body("reasons.ruleId", contains(ruleId));
        sees(consortium, offering, false);
        Number version = made.extract().path("ruleVersion");
        as(NEUTRAL)
                .get("/v1/clearance/versions/" + version)
                .then()
                .statusCode(200)
                .body("participant", equalTo(id(consortium).toString()));
        GivenParticipants.endBacking(consortium, "MEMBER", BARRED, "2020-01-01");
        ask(BOUND, consortium, Map.of()).body("effect", equalTo("ALLOW"));
    }

    @Test
    void an_act_on_another_participants_funds_is_bound_by_its_law() {
        barred();
        ask(NEUTRAL, BARRED, Map.of()).body("effect", equalTo("ALLOW"));
        ask(NEUTRAL, BARRED, Map.of("onFundsOf", List.of(id(BOUND)))).body("effect", equalTo("DENY"));
    }

    @Test
    @Tag("R-05")
    void an_old_booking_shows_the_version_it_was_cleared_under_and_who_changed_the_law_since() {
        GivenAgreements.inForce(NEUTRAL, BOUND);
        var offering = relayPass(BOUND, GivenCatalog.slot(BOUND), Map.of());
        String booking = book(NEUTRAL, hour(offering)).statusCode(201).extract().path("id");
        barred();
        Number then = as(NEUTRAL)
                .get("/v1/bookings/" + booking)
                .then()
                .statusCode(200)
                .extract()
                .path("snapshot.ruleVersion");
        var cleared = as(NEUTRAL).get("/v1/clearance/versions/" + then).then().statusCode(200);
        cleared.body("rules.id", not(hasItem(ruleId))).body("rules.id", hasItem("US-WOLF-1"));
        long since = ask(BOUND, BARRED, Map.of()).extract().jsonPath().getLong("ruleVersion");
        assertThat(since).isGreaterThan(then.longValue());
        as(NEUTRAL)
                .get("/v1/clearance/versions/" + since)
                .then()
                .statusCode(200)
                .body("rules.id", hasItem(ruleId))
                .body("change.ruleId", equalTo(ruleId))
                .body("change.reason", equalTo("this test needs it"))
                .body("change.proposedBy", equalTo(id("nasa").toString()))
                .body("change.approvedBy", equalTo(id("nasa").toString()));
    }

    @Test
    void what_if_a_rule_ended_names_pairs_own_business_and_whoever_still_stops_them() {
        GivenAgreements.inForce(BOUND, BARRED);
        var offering = listedToAll(BOUND, List.of());
        var theirs = listedToAll(BARRED, List.of());
        barred();
        var other = freshId("US");
        GivenRules.published(other, towardsBarred("DENY"));
        try {
            foreseen(BOUND)
                    .body("pairs.size()", equalTo(1))
                    .body("pairs[0].outcome", equalTo("STAYS_CLOSED"))
                    .body("pairs[0].stillStoppedBy.ruleId", contains(other));
        } finally {
            GivenRules.ended(other);
        }
        var answer = foreseen(BOUND)
                .body("pairs.size()", equalTo(1))
                .body("pairs[0].outcome", equalTo("OPENS"))
                .body("pairs[0].stillStoppedBy", empty())
                .body("pairs[0].dealings.id", hasItem(offering.toString()))
                .body("pairs[0].dealings.id", not(hasItem(theirs.toString())))
                .body("pairs[0].dealings.kind", hasItem("AGREEMENT"));
        assertThat(new TreeSet<>(List.of(
                        answer.extract().<String>path("pairs[0].one"),
                        answer.extract().<String>path("pairs[0].other"))))
                .containsExactlyInAnyOrder(id(BOUND).toString(), id(BARRED).toString());
        foreseen(NEUTRAL).body("pairs[0].outcome", equalTo("OPENS")).body("pairs[0].dealings", empty());
        ask(BOUND, BARRED, Map.of()).body("effect", equalTo("DENY"));
    }

    @Test
    void what_if_a_rule_came_names_what_it_would_close() {
        var offering = listedToAll(BOUND, List.of());
        as(BOUND)
                .body(Map.of("ruleId", freshId("US"), "on", "2040-01-01T00:00:00Z", "rule", towardsBarred("DENY")))
                .post("/v1/clearance/what-if")
                .then()
                .statusCode(200)
                .body("pairs.outcome", contains("CLOSES"))
                .body("pairs[0].dealings.id", hasItem(offering.toString()));
        ask(BOUND, BARRED, Map.of()).body("effect", equalTo("ALLOW"));
    }

    @Test
    void what_if_a_rule_nobody_published_ended_is_refused_and_so_is_the_past() {
        assertRefused(whatIf(BOUND, "US-NO-SUCH-RULE", "2040-01-01T00:00:00Z"), ClearanceProblems.RULE_UNKNOWN);
        assertRefused(whatIf(BOUND, "US-WOLF-1", "2020-01-01T00:00:00Z"), ClearanceProblems.RULE_BACKDATED);
    }

    private void barred() {
        inForce(towardsBarred("DENY"));
    }

    private void inForce(Map<String, Object> said) {
        ruleId = freshId("US");
        GivenRules.published(ruleId, said);
    }

    private static Map<String, Object> towardsBarred(String effect) {
        return rule(effect, "XX_BARRED", Map.of("bound", List.of("US_LABORATORY")));
    }

    private static UUID listedToAll(String owner, List<Map<String, Object>> attributes) {
        return relayPass(
                owner, GivenCatalog.slot(owner), Map.of("listing", "ALL_PARTICIPANTS", "attributes", attributes));
    }

    private static Map<String, Object> hour(UUID offering) {
        return demand(offering, at(20, 6), at(20, 7), "1", "h");
    }

    private static Map<String, Object> attribute(String code, String exportClass) {
        return Map.of(
                "code", code,
                "value", "as built",
                "evidence", "TESTED",
                "releasability", "PUBLIC",
                "exportClass", exportClass);
    }

    private static void attributes(String reader, UUID offering, String... codes) {
        as(reader).get("/v1/offerings/" + offering).then().statusCode(200).body("attributes.code", contains(codes));
    }

    private static void sees(String reader, UUID offering, boolean expected) {
        as(reader).get("/v1/offerings/" + offering).then().statusCode(expected ? 200 : 404);
        List<String> found = as(reader)
                .get("/v1/offerings?limit=200&category=COMMUNICATION&provider="
                        + (as("nasa").get("/v1/offerings/" + offering).path("provider")))
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
        assertThat(found.contains(offering.toString())).isEqualTo(expected);
    }

    private static ValidatableResponse ask(String actor, String counterparty, Map<String, ?> more) {
        var question = new java.util.HashMap<String, Object>(more);
        question.put("counterparty", id(counterparty));
        question.put("activity", "COMMERCIAL");
        question.put("channel", "BILATERAL");
        return as(actor).body(question).post("/v1/clearance/decisions").then().statusCode(200);
    }

    private ValidatableResponse foreseen(String asking) {
        return whatIf(asking, ruleId, "2040-01-01T00:00:00Z").statusCode(200);
    }

    private static ValidatableResponse whatIf(String asking, String ruleId, String on) {
        return as(asking)
                .body(Map.of("ruleId", ruleId, "on", on))
                .post("/v1/clearance/what-if")
                .then();
    }

    /** Its agreements, its bookings and its whole feed. */
    private static String everythingToldTo(String participant) {
        var told = new StringBuilder();
        told.append(as(participant).get("/v1/agreements?limit=200").asString());
        told.append(as(participant).get("/v1/bookings?limit=200").asString());
        var after = "";
        List<?> items;
        do {
            var page = as(participant)
                    .get("/v1/events?limit=200" + after)
                    .then()
                    .statusCode(200)
                    .extract();
            told.append(page.asString());
            items = page.path("items");
            after = "&after=" + page.path("next");
        } while (items.size() == 200);
        return told.toString();
    }
}
