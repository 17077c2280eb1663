package org.perilune.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.perilune.support.Actors.as;
import static org.perilune.support.Actors.id;
import static org.perilune.support.GivenAgreements.canonical;
import static org.perilune.support.GivenAgreements.inForce;
import static org.perilune.support.GivenAgreements.propose;
import static org.perilune.support.GivenAgreements.proposed;
import static org.perilune.support.GivenAgreements.sign;
import static org.perilune.support.GivenAgreements.signature;
import static org.perilune.support.GivenAgreements.terms;
import static org.perilune.support.Problems.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perilune.agreements.domain.SweepAgreements;
import org.perilune.clearance.ClearanceProblems;
import org.perilune.kernel.CanonicalJson;
import org.perilune.kernel.Problem;
import org.perilune.participants.ParticipantsProblems;
import org.perilune.support.FakeClock;
import org.perilune.support.GivenAgreements;
import org.perilune.support.GivenParticipants;

@QuarkusTest
class AgreementApiTest {

    private static final Map<String, Object> REASON = Map.of("reason", "for a reason of this test");

    @Inject
    FakeClock time;

    @Inject
    SweepAgreements sweeper;

    @BeforeEach
    void participants() {
        GivenParticipants.active("nasa", "esa", "cnsa", "roscosmos");
    }

    @AfterEach
    void back_to_the_databases_time() {
        time.reset();
    }

    @Test
    @Tag("R-10")
    void what_both_sign_is_in_force_at_once() {
        var agreement = proposed("esa", "cnsa", Map.of());
        see("cnsa", agreement)
                .body("state", equalTo("PROPOSED"))
                .body("inForce", equalTo(false))
                .body("allowedActions", containsInAnyOrder("sign", "counter", "reject"));
        see("esa", agreement).body("allowedActions", containsInAnyOrder("sign", "withdraw"));

        sign("esa", agreement)
                .statusCode(200)
                .body("state", equalTo("PROPOSED"))
                .body("allowedActions", hasItem("withdraw"));
        sign("cnsa", agreement)
                .statusCode(200)
                .body("state", equalTo("IN_FORCE"))
                .body("inForce", equalTo(true))
                .body(
                        "signatures.signer",
                        containsInAnyOrder(id("esa").toString(), id("cnsa").toString()))
                .body("number", containsString("PA-"));
        transitions("esa", agreement)
                .body("items.action", equalTo(List.of("propose", "sign", "sign", "pass-time")))
                .body("items.to", equalTo(List.of("PROPOSED", "PROPOSED", "AGREED", "IN_FORCE")));
    }

    @Test
    void both_copies_are_the_same_bytes_and_say_who_agrees_to_what() {
        var agreement = proposed("esa", "cnsa", Map.of());
        var ours = as("esa")
                .get(path(agreement) + "/versions/1/canonical")
                .then()
                .statusCode(200)
                .extract();
        var bytes = ours.asByteArray();
        assertThat(bytes).isEqualTo(canonical("cnsa", agreement, 1));
        assertThat(ours.header("Repr-Digest"))
                .isEqualTo("sha-256=:" + Base64.getEncoder().encodeToString(CanonicalJson.sha256(bytes)) + ":");
        as("cnsa")
                .get(path(agreement) + "/versions/1")
                .then()
                .statusCode(200)
                .body("sha256", equalTo(CanonicalJson.fingerprint(bytes)))
                .body("document.parties.proposer.code", equalTo("ESA"))
                .body("document.parties.counterparty.id", equalTo(id("cnsa").toString()))
                .body("document.terms.rateCard.items[0].tariff.price", equalTo("1.00"))
                .body("document.version", equalTo(1));
    }

    @Test
    void a_counter_proposal_turns_the_table_and_makes_a_version_of_its_own() {
        var agreement = proposed("esa", "cnsa", Map.of());
        sign("esa", agreement).statusCode(200);
        counter("cnsa", agreement, Map.of("disputeWindowDays", 60))
                .statusCode(200)
                .body("state", equalTo("COUNTERED"))
                .body("version", equalTo(2))
                .body("author", equalTo(id("cnsa").toString()))
                .body("signatures", empty())
                .body("terms.disputeWindowDays", equalTo(60));
        assertRefused(counter("cnsa", agreement, Map.of()), Problem.ILLEGAL_TRANSITION)
                .body("allowedActions", containsInAnyOrder("sign", "withdraw"));
        counter("esa", agreement, Map.of("disputeWindowDays", 45))
                .statusCode(200)
                .body("version", equalTo(3));
        as("esa").get(path(agreement) + "/versions/1").then().statusCode(200).body("signatures", hasSize(1));
        sign("cnsa", agreement).statusCode(200);
        sign("esa", agreement)
                .statusCode(200)
                .body("state", equalTo("IN_FORCE"))
                .body("version", equalTo(3));
    }

    @Test
    @Tag("R-10")
    void a_signature_over_other_bytes_leaves_it_pending() {
        var agreement = proposed("esa", "cnsa", Map.of());
        var other = canonical("esa", proposed("esa", "cnsa", Map.of()), 1);
        assertRefused(
                move("esa", agreement, "sign", signature("esa", 1, other)), ParticipantsProblems.SIGNATURE_INVALID);
        see("esa", agreement).body("state", equalTo("PROPOSED")).body("signatures", empty());
    }

    @Test
    void nobody_signs_with_anothers_key() {
        var agreement = proposed("esa", "cnsa", Map.of());
        var foreign = signature("cnsa", 1, canonical("esa", agreement, 1));
        assertRefused(move("esa", agreement, "sign", foreign), ParticipantsProblems.KEY_UNKNOWN);
        see("cnsa", agreement).body("signatures", empty());
    }

    @Test
    void a_version_that_was_countered_takes_no_signature() {
        var agreement = proposed("esa", "cnsa", Map.of());
        counter("cnsa", agreement, Map.of()).statusCode(200);
        assertRefused(
                move("esa", agreement, "sign", signature("esa", 1, canonical("esa", agreement, 1))),
                AgreementsProblems.VERSION_SUPERSEDED);
    }

    @Test
    void an_act_needs_the_revision_it_was_decided_on() {
        var agreement = proposed("esa", "cnsa", Map.of());
        var stale = see("cnsa", agreement).extract().header("ETag");
        sign("esa", agreement).statusCode(200);
        assertRefused(
                as("cnsa")
                        .header("If-Match", stale)
                        .body(REASON)
                        .post(path(agreement) + "/reject")
                        .then(),
                Problem.STALE_VERSION);
        assertRefused(as("cnsa").body(REASON).post(path(agreement) + "/reject").then(), Problem.PRECONDITION_REQUIRED);
    }

    @Test
    void a_rejection_and_a_withdrawal_are_final_and_their_reasons_are_read() {
        var rejected = proposed("esa", "cnsa", Map.of());
        move("cnsa", rejected, "reject", REASON)
                .statusCode(200)
                .body("state", equalTo("REJECTED"))
                .body("allowedActions", empty());
        transitions("esa", rejected).body("items[1].reason", equalTo(REASON.get("reason")));
        assertRefused(sign("esa", rejected), Problem.ILLEGAL_TRANSITION).body("allowedActions", empty());

        var withdrawn = proposed("esa", "cnsa", Map.of());
        assertRefused(move("cnsa", withdrawn, "withdraw", REASON), Problem.ILLEGAL_TRANSITION);
        move("esa", withdrawn, "withdraw", REASON).statusCode(200).body("state", equalTo("WITHDRAWN"));
    }

    @Test
    @Tag("R-01")
    void a_stranger_cannot_tell_an_agreement_from_nothing() {
        var agreement = inForce("esa", "cnsa");
        for (var stranger : List.of("roscosmos", "nasa", "esa-officer")) {
            for (var suffix : List.of("", "/versions/1", "/versions/1/canonical")) {
                var hidden =
                        assertRefused(as(stranger).get(path(agreement) + suffix).then(), Problem.NOT_FOUND);
                var absent = assertRefused(
                        as(stranger).get(path(UUID.randomUUID()) + suffix).then(), Problem.NOT_FOUND);
                assertThat(hidden.extract().asString())
                        .isEqualTo(absent.extract().asString());
            }
            as(stranger)
                    .get("/v1/agreements?limit=200")
                    .then()
                    .statusCode(200)
                    .body("items.id", not(hasItem(agreement.toString())));
        }
        assertRefused(
                as("roscosmos")
                        .body(REASON)
                        .post(path(agreement) + "/terminate")
                        .then(),
                Problem.NOT_FOUND);
        assertRefused(as("roscosmos").get(path(agreement) + "/transitions").then(), Problem.NOT_FOUND);
    }

    @Test
    @Tag("R-04")
    void nasa_and_cnsa_agree_on_nothing_until_a_certification_is_thirty_days_old() {
        assertRefused(propose("nasa", "cnsa", terms("nasa", "cnsa", Map.of())), ClearanceProblems.CERTIFICATION_NEEDED)
                .body("ruleId", equalTo("US-WOLF-1"))
                .body("legalBasis", containsString("112-10"));
        assertRefused(propose("cnsa", "nasa", terms("cnsa", "nasa", Map.of())), ClearanceProblems.CERTIFICATION_NEEDED);
        as("cnsa")
                .get("/v1/agreements?limit=200")
                .then()
                .statusCode(200)
                .body("items.proposer", not(hasItem(id("nasa").toString())));

        var filed = as("nasa-negotiator")
                .body(Map.of(
                        "ruleId",
                        "US-WOLF-1",
                        "counterparty",
                        id("cnsa"),
                        "activities",
                        List.of("COMMERCIAL"),
                        "purpose",
                        "relay services for one mission"))
                .post("/v1/clearance/certifications")
                .then()
                .statusCode(201)
                .extract();
        time.advance(Duration.ofDays(29));
        assertRefused(propose("nasa", "cnsa", terms("nasa", "cnsa", Map.of())), ClearanceProblems.CERTIFICATION_NEEDED);
        time.advance(Duration.ofDays(1));
        var agreement = proposed("nasa", "cnsa", Map.of());
        as("nasa-negotiator")
                .header("If-Match", filed.header("ETag"))
                .post("/v1/clearance/certifications/" + filed.path("id") + "/withdraw")
                .then()
                .statusCode(200);
        assertRefused(sign("cnsa", agreement), ClearanceProblems.CERTIFICATION_NEEDED);
        move("cnsa", agreement, "reject", REASON).statusCode(200);
    }

    @Test
    void an_unanswered_proposal_lapses_and_the_sweep_records_it() throws SQLException {
        var agreement = proposed("esa", "cnsa", Map.of());
        time.advance(Duration.ofDays(14).minusMinutes(5));
        see("cnsa", agreement).body("state", equalTo("PROPOSED"));
        time.advance(Duration.ofMinutes(6));
        see("cnsa", agreement).body("state", equalTo("WITHDRAWN")).body("allowedActions", empty());
        assertRefused(sign("cnsa", agreement), Problem.ILLEGAL_TRANSITION);
        sweeper.sweep();
        transitions("cnsa", agreement)
                .body("items.action", equalTo(List.of("propose", "pass-time")))
                .body("items[1].to", equalTo("WITHDRAWN"));
    }

    @Test
    @Tag("R-11")
    void a_suspension_is_lifted_by_whoever_imposed_it_or_by_its_end() {
        var agreement = inForce("esa", "cnsa");
        move("cnsa", agreement, "suspend", REASON)
                .statusCode(200)
                .body("state", equalTo("SUSPENDED"))
                .body("inForce", equalTo(false))
                .body("suspendedBy", equalTo(id("cnsa").toString()));
        assertRefused(move("esa", agreement, "resume", REASON), Problem.ILLEGAL_TRANSITION)
                .body("allowedActions", equalTo(List.of("terminate")));
        move("cnsa", agreement, "resume", REASON).statusCode(200).body("inForce", equalTo(true));

        move("esa", agreement, "suspend", REASON).statusCode(200);
        time.advance(Duration.ofDays(90).plusMinutes(1));
        see("esa", agreement).body("state", equalTo("IN_FORCE")).body("inForce", equalTo(true));
        var late = Map.of("reason", "too long", "until", "2199-01-01T00:00:00Z");
        assertRefused(move("esa", agreement, "suspend", late), AgreementsProblems.SUSPENSION_OUT_OF_RANGE);
    }

    @Test
    void a_notice_runs_its_days_and_ends_the_agreement() {
        var agreement = inForce("esa", "cnsa");
        move("esa", agreement, "terminate", REASON)
                .statusCode(200)
                .body("state", equalTo("TERMINATION_NOTICED"))
                .body("inForce", equalTo(true));
        assertRefused(move("cnsa", agreement, "suspend", REASON), Problem.ILLEGAL_TRANSITION);
        time.advance(Duration.ofDays(29));
        see("cnsa", agreement).body("inForce", equalTo(true));
        time.advance(Duration.ofDays(1).plusMinutes(1));
        see("cnsa", agreement).body("state", equalTo("TERMINATED")).body("inForce", equalTo(false));
    }

    @Test
    void what_starts_later_is_agreed_first_and_ends_when_it_says() {
        var today = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var agreement = inForce(
                "esa",
                "cnsa",
                Map.of(
                        "startsAt",
                        today.plus(Duration.ofDays(10)).toString(),
                        "endsAt",
                        today.plus(Duration.ofDays(20)).toString()));
        see("esa", agreement).body("state", equalTo("AGREED")).body("inForce", equalTo(false));
        time.advance(Duration.ofDays(11));
        see("esa", agreement).body("state", equalTo("IN_FORCE")).body("inForce", equalTo(true));
        as("esa")
                .get("/v1/agreements?state=AGREED&limit=200")
                .then()
                .body("items.id", not(hasItem(agreement.toString())));
        time.advance(Duration.ofDays(10));
        see("esa", agreement).body("state", equalTo("EXPIRED")).body("inForce", equalTo(false));
    }

    @Test
    void with_the_last_notification_it_enters_into_force_and_is_applied_provisionally_before_if_agreed() {
        var waiting = inForce("esa", "cnsa", Map.of("entryIntoForce", notifications(false)));
        see("esa", waiting)
                .body("state", equalTo("AGREED"))
                .body("inForce", equalTo(false))
                .body("allowedActions", containsInAnyOrder("notify", "terminate"));
        move("cnsa", waiting, "notify", REASON).statusCode(200).body("state", equalTo("AGREED"));
        assertRefused(move("cnsa", waiting, "notify", REASON), Problem.ILLEGAL_TRANSITION)
                .body("allowedActions", equalTo(List.of("terminate")));
        assertRefused(move("esa-negotiator", waiting, "notify", REASON), Problem.INSUFFICIENT_SCOPE);
        move("esa", waiting, "notify", REASON)
                .statusCode(200)
                .body("state", equalTo("IN_FORCE"))
                .body("inForce", equalTo(true));
        transitions("esa", waiting)
                .body("items.action", equalTo(List.of("propose", "sign", "sign", "notify", "notify", "pass-time")));

        var applied = inForce("esa", "cnsa", Map.of("entryIntoForce", notifications(true)));
        see("esa", applied).body("state", equalTo("AGREED")).body("inForce", equalTo(true));
        time.advance(Duration.ofDays(60).plusMinutes(1));
        see("esa", applied).body("state", equalTo("EXPIRED")).body("inForce", equalTo(false));
        sweeper.sweep();
        transitions("cnsa", applied).body("items[-1].to", equalTo("EXPIRED"));
    }

    private static Map<String, Object> notifications(boolean provisional) {
        return Map.of("mode", "ON_LAST_NOTIFICATION", "notifyWithinDays", 60, "provisional", provisional);
    }

    @Test
    @Tag("R-09")
    void a_missing_clause_is_named() {
        for (var clause : List.of(
                "liabilityRegime",
                "intellectualProperty",
                "goodsAndTechnicalData",
                "contacts",
                "settlementMode",
                "cancellationLadder",
                "disputeWindowDays",
                "rateCard")) {
            var without = new HashMap<String, Object>();
            without.put(clause, null);
            assertRefused(propose("esa", "cnsa", terms("esa", "cnsa", without)), Problem.VALIDATION_FAILED)
                    .body("violations.field", hasItem("terms." + clause));
        }
        assertRefused(
                        propose("esa", "cnsa", terms("esa", "cnsa", Map.of("contacts", List.of(" ")))),
                        Problem.VALIDATION_FAILED)
                .body("violations.field", hasItem(containsString("contacts")));
    }

    @Test
    @Tag("R-09")
    void a_clause_may_be_open_while_the_two_negotiate_and_nobody_signs_without_it() {
        for (var clause : List.of("priority", "disputePath", "changeOfLaw", "liveBookings")) {
            var without = new HashMap<String, Object>();
            without.put(clause, null);
            var agreement = proposed("esa", "cnsa", without);
            assertRefused(sign("cnsa", agreement), AgreementsProblems.CLAUSES_MISSING)
                    .body("violations.field", equalTo(List.of("terms." + clause)));
            see("esa", agreement).body("state", equalTo("PROPOSED")).body("signatures", empty());
        }
        var bare = proposed("esa", "cnsa", Map.of("demonstration", false));
        assertRefused(sign("esa", bare), AgreementsProblems.CLAUSES_MISSING)
                .body("violations.field", equalTo(List.of("terms.instrument")));
    }

    @Test
    void a_malformed_clause_is_refused_by_its_field_and_never_stored_as_none() {
        for (var wrong : Map.<String, Object>of(
                        "quotas",
                        List.of(),
                        "silence",
                        Map.of("readings", true),
                        "disputePath",
                        "",
                        "entryIntoForce",
                        Map.of("mode", "SOME_DAY", "provisional", false))
                .entrySet()) {
            assertRefusedFor(wrong.getKey(), wrong.getValue());
        }
        var contradicting = terms(
                "esa",
                "cnsa",
                Map.of(
                        "entryIntoForce", Map.of("mode", "ON_DATE", "provisional", false),
                        "liveBookings",
                                Map.of(
                                        "onSuspension", "RENEGOTIATE",
                                        "onTermination", "HONOUR",
                                        "onChangeOfLaw", "HONOUR"),
                        "balanceCaps", List.of(Map.of("debtor", id("nasa"), "most", "0.001")),
                        "rateCard",
                                GivenAgreements.euros(Map.of(
                                        "kind", "TIERED", "tiers", List.of(Map.of("upTo", "5", "price", "1.00"))))));
        assertRefused(propose("esa", "cnsa", contradicting), AgreementsProblems.TERMS_INVALID)
                .body("violations.field", hasItem("terms.startsAt"))
                .body("violations.field", hasItem("terms.liveBookings.renegotiateWithinDays"))
                .body("violations.field", hasItem("terms.balanceCaps[0].debtor"))
                .body("violations.field", hasItem("terms.balanceCaps[0].most"))
                .body("violations.field", hasItem("terms.rateCard.items[0].tariff.tiers[0].upTo"));
    }

    private static void assertRefusedFor(String clause, Object content) {
        as("esa")
                .body(Map.of(
                        "counterparty",
                        id("cnsa"),
                        "title",
                        "Shared services",
                        "terms",
                        terms("esa", "cnsa", Map.of(clause, content))))
                .post("/v1/agreements")
                .then()
                .statusCode(400)
                .body("violations.field.toString()", containsString("terms." + clause));
    }

    @Test
    void every_clause_is_signed_as_it_was_written() {
        var clauses = Map.<String, Object>of(
                "quotas",
                List.of(Map.of(
                        "consumer", id("esa").toString(),
                        "category", "POWER",
                        "meter", "ENERGY",
                        "per", "MONTH",
                        "most", "400.500")),
                "tolerances",
                List.of(Map.of("category", "POWER", "meter", "ENERGY", "percent", "5.0")),
                "calendar",
                Map.of("statedWithinDays", 10, "dueWithinDays", 60, "subjectToFunds", true),
                "netting",
                "BILATERAL",
                "balanceCaps",
                List.of(Map.of("debtor", id("esa").toString(), "most", "250000.00")),
                "silence",
                Map.of("readings", true, "statements", false, "thirdPartyUse", false),
                "treatyOfficers",
                List.of(Map.of(
                        "appointedBy", id("esa").toString(), "office", "Legal department, section of agreements")),
                "survival",
                "Liability and intellectual property outlast the end by ten years",
                "entryIntoForce",
                Map.of("mode", "ON_SIGNATURE", "provisional", false),
                "instrument",
                instrument());
        var agreement = inForce("esa", "cnsa", clauses);
        var document = as("cnsa").get(path(agreement) + "/versions/1").then().statusCode(200);
        clauses.forEach((clause, content) -> document.body("document.terms." + clause, equalTo(content)));
    }

    private static Map<String, Object> instrument() {
        return Map.of(
                "legalNature",
                "IMPLEMENTING_ARRANGEMENT",
                "texts",
                List.of(
                        Map.of("language", "en", "sha256", "a".repeat(64)),
                        Map.of("language", "zh-Hans", "sha256", "b".repeat(64))),
                "prevailingLanguage",
                "en",
                "precedence",
                "TEXT",
                "framework",
                "Framework agreement of 2030 on shared services",
                "signatories",
                List.of(
                        Map.of("party", id("esa").toString(), "title", "Director General", "fullPowers", "ESA/C/CXX/1"),
                        Map.of("party", id("cnsa").toString(), "title", "Administrator", "fullPowers", "ex officio")));
    }

    @Test
    void terms_that_contradict_themselves_are_refused_with_everything_that_is_wrong() {
        var wrong = terms(
                "esa",
                "cnsa",
                Map.of(
                        "covers",
                        List.of(Map.of("provider", id("nasa"), "categories", List.of("POWER"))),
                        "cancellationLadder",
                        List.of(Map.of("noticeHours", 24, "chargePercent", "101"))));
        assertRefused(propose("esa", "cnsa", wrong), AgreementsProblems.TERMS_INVALID)
                .body("violations.field", hasItem("terms.covers[0].provider"))
                .body("violations.field", hasItem("terms.cancellationLadder[0].chargePercent"))
                .body("violations.field", hasItem("terms.cancellationLadder"));
    }

    @Test
    void nobody_agrees_with_itself_with_nobody_or_with_one_not_yet_in() {
        assertRefused(propose("esa", "esa", terms("esa", "cnsa", Map.of())), AgreementsProblems.OWN_COUNTERPARTY);
        assertRefused(
                as("esa")
                        .body(Map.of(
                                "counterparty",
                                UUID.randomUUID(),
                                "title",
                                "Shared services",
                                "terms",
                                terms("esa", "cnsa", Map.of())))
                        .post("/v1/agreements")
                        .then(),
                ParticipantsProblems.PARTICIPANT_UNKNOWN);
    }

    @Test
    @Tag("R-03")
    void a_planner_reads_and_does_not_negotiate_and_a_negotiator_does_not_sign() {
        var agreement = proposed("esa", "cnsa", Map.of());
        see("cnsa-planner", agreement).body("allowedActions", empty());
        see("cnsa-negotiator", agreement).body("allowedActions", containsInAnyOrder("counter", "reject"));
        see("cnsa-signatory", agreement).body("allowedActions", equalTo(List.of("sign")));
        assertRefused(move("cnsa-planner", agreement, "reject", REASON), Problem.INSUFFICIENT_SCOPE);
        assertRefused(
                move("cnsa-negotiator", agreement, "sign", signature("cnsa", 1, canonical("cnsa", agreement, 1))),
                Problem.INSUFFICIENT_SCOPE);
        assertRefused(as("operator").get(path(agreement)).then(), Problem.INSUFFICIENT_SCOPE);
    }

    private static String path(UUID agreement) {
        return "/v1/agreements/" + agreement;
    }

    private static ValidatableResponse see(String actor, UUID agreement) {
        return as(actor).get(path(agreement)).then().statusCode(200);
    }

    private static ValidatableResponse transitions(String actor, UUID agreement) {
        return as(actor).get(path(agreement) + "/transitions").then().statusCode(200);
    }

    private static ValidatableResponse move(String actor, UUID agreement, String verb, Map<String, ?> body) {
        return as(actor)
                .header("If-Match", see(actor, agreement).extract().header("ETag"))
                .body(body)
                .post(path(agreement) + "/" + verb)
                .then();
    }

    private static ValidatableResponse counter(String actor, UUID agreement, Map<String, ?> changed) {
        var terms = GivenAgreements.terms("esa", "cnsa", changed);
        return move(actor, agreement, "counter", Map.of("title", "Shared services", "terms", terms));
    }
}
