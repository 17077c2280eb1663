package org.perilune.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.perilune.support.Actors.as;
import static org.perilune.support.Actors.id;
import static org.perilune.support.GivenRules.change;
import static org.perilune.support.GivenRules.freshId;
import static org.perilune.support.GivenRules.move;
import static org.perilune.support.GivenRules.propose;
import static org.perilune.support.GivenRules.rule;
import static org.perilune.support.Problems.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perilune.kernel.Problem;
import org.perilune.support.FakeClock;
import org.perilune.support.GivenParticipants;
import org.perilune.support.GivenRules;

/** How law is made: by two legal officers of the authority whose law it is, for what is to come, and for the record. */
@QuarkusTest
class RuleChangeApiTest {

    /** Nobody in these tests has this affiliation, so that what is in force here changes no other test. */
    private static final Map<String, Object> HARMLESS = rule("DENY", "XX_NOBODY", Map.of());

    @Inject
    FakeClock time;

    @BeforeEach
    void participants_of_three_laws() {
        GivenParticipants.active("nasa", "cnsa", "roscosmos", "esa");
    }

    @AfterEach
    void back_to_the_databases_time() {
        time.reset();
    }

    @Test
    @Tag("R-05")
    void what_two_officers_publish_governs_the_next_request_and_its_end_the_one_after() {
        var ruleId = freshId("US");
        var said = rule("DENY", "RU_STATE", Map.of("activities", List.of("RESCUE_PLANNING")));
        decision().body("effect", equalTo("ALLOW"));
        String change = propose("nasa-legal-officer", change("PUBLISH", ruleId, null, said))
                .statusCode(201)
                .body("state", equalTo("PROPOSED"))
                .body("allowedActions", contains("withdraw"))
                .extract()
                .path("id");
        decision().body("effect", equalTo("ALLOW"));
        move("nasa", change, "approve").statusCode(200).body("state", equalTo("APPLIED"));
        decision().body("effect", equalTo("DENY")).body("ruleId", equalTo(ruleId));
        GivenRules.ended(ruleId);
        decision().body("effect", equalTo("ALLOW"));
    }

    @Test
    void one_person_proposes_and_another_decides() {
        String change = propose("nasa-legal-officer", change("PUBLISH", freshId("US"), null, HARMLESS))
                .statusCode(201)
                .extract()
                .path("id");
        assertRefused(move("nasa-legal-officer", change, "approve"), ClearanceProblems.SECOND_PERSON_NEEDED);
        assertRefused(move("nasa-legal-officer", change, "reject"), ClearanceProblems.SECOND_PERSON_NEEDED);
        assertRefused(move("nasa", change, "withdraw"), ClearanceProblems.PROPOSER_ONLY);
        move("nasa", change, "reject").statusCode(200).body("state", equalTo("REJECTED"));
        assertRefused(move("nasa", change, "approve"), ClearanceProblems.CHANGE_CLOSED);
    }

    @Test
    void whoever_proposed_it_withdraws_it_and_then_nobody_approves_it() {
        String change = propose("nasa-legal-officer", change("PUBLISH", freshId("US"), null, HARMLESS))
                .statusCode(201)
                .extract()
                .path("id");
        move("nasa-legal-officer", change, "withdraw").statusCode(200).body("state", equalTo("WITHDRAWN"));
        assertRefused(move("nasa", change, "approve"), ClearanceProblems.CHANGE_CLOSED);
    }

    @Test
    void a_proposal_nobody_approves_expires_by_itself() {
        String change = propose("nasa-legal-officer", change("PUBLISH", freshId("US"), null, HARMLESS))
                .statusCode(201)
                .extract()
                .path("id");
        time.advance(Duration.ofDays(14));
        as("nasa")
                .get("/v1/clearance/rule-changes/" + change)
                .then()
                .body("state", equalTo("EXPIRED"))
                .body("allowedActions", equalTo(List.of()));
        assertRefused(move("nasa", change, "approve"), ClearanceProblems.CHANGE_CLOSED);
    }

    @Test
    void nobody_writes_rules_for_anothers_law() {
        assertRefused(
                propose("cnsa-legal-officer", change("PUBLISH", freshId("US"), null, HARMLESS)),
                ClearanceProblems.NOT_YOUR_LAW);
        assertRefused(
                propose("esa-legal-officer", change("PUBLISH", freshId("US"), null, HARMLESS)),
                ClearanceProblems.NOT_YOUR_LAW);
        assertRefused(
                propose("cnsa-legal-officer", change("END", "US-WOLF-1", 1, null)), ClearanceProblems.NOT_YOUR_LAW);
        assertRefused(
                propose("nasa-legal-officer", change("PUBLISH", freshId("XY"), null, HARMLESS)),
                ClearanceProblems.NOT_YOUR_LAW);
    }

    @Test
    void a_law_binds_its_own_and_others_only_through_its_own_content() {
        var others = rule("DENY", "XX_NOBODY", Map.of("bound", List.of("CN_STATE")));
        refusedAsAnothersLaw("nasa-legal-officer", "US", others);
        refusedAsAnothersLaw("nasa-legal-officer", "US", rule("DENY", "XX_NOBODY", Map.of("bound", List.of("*"))));
        refusedAsAnothersLaw(
                "nasa-legal-officer",
                "US",
                rule("MASK", "XX_NOBODY", Map.of("bound", List.of("*"), "dataClasses", List.of("OTHER_NATIONAL"))));
        refusedAsAnothersLaw(
                "cnsa-legal-officer",
                "CN",
                rule("MASK", "XX_NOBODY", Map.of("bound", List.of("*"), "dataClasses", List.of("ITAR"))));
        var ofItsOwn = rule("MASK", "XX_NOBODY", Map.of("bound", List.of("*"), "dataClasses", List.of("ITAR")));
        String change = propose("nasa-legal-officer", change("PUBLISH", freshId("US"), null, ofItsOwn))
                .statusCode(201)
                .extract()
                .path("id");
        move("nasa-legal-officer", change, "withdraw").statusCode(200);
    }

    @Test
    void a_rule_carries_the_name_of_its_law() {
        var change = new HashMap<>(change("PUBLISH", freshId("CN"), null, HARMLESS));
        change.put("authority", "US");
        assertRefused(propose("nasa-legal-officer", change), ClearanceProblems.RULE_OF_ANOTHERS_LAW);
    }

    @Test
    void what_an_authority_only_considers_is_absent_to_everybody_else() {
        String change = propose("nasa-legal-officer", change("PUBLISH", freshId("US"), null, HARMLESS))
                .statusCode(201)
                .extract()
                .path("id");
        assertRefused(as("cnsa").get("/v1/clearance/rule-changes/" + change).then(), Problem.NOT_FOUND);
        as("cnsa")
                .get("/v1/clearance/rule-changes?limit=200")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(change)));
        move("nasa", change, "reject").statusCode(200);
    }

    @Test
    @Tag("R-05")
    void an_amendment_is_a_new_revision_and_the_old_one_stays_readable_with_both_changes() {
        var ruleId = freshId("US");
        long published = GivenRules.published(ruleId, HARMLESS);
        long amended = GivenRules.made(change("AMEND", ruleId, 1, rule("MASK", "XX_NOBODY", Map.of())));
        as("esa")
                .get("/v1/clearance/rules/" + ruleId + "/revisions")
                .then()
                .statusCode(200)
                .body("items.effect", contains("DENY", "MASK"))
                .body("items.revision", contains(1, 2))
                .body("items[0].endedByChange", notNullValue())
                .body("items[1].effectiveUntil", nullValue());
        version(published).body(found(ruleId) + "effect", equalTo("DENY")).body("change.kind", equalTo("PUBLISH"));
        version(amended)
                .body(found(ruleId) + "effect", equalTo("MASK"))
                .body("change.ruleId", equalTo(ruleId))
                .body("change.proposedBy", equalTo(id("nasa").toString()))
                .body("change.approvedBy", equalTo(id("nasa").toString()));
        version(published - 1).body("rules.id", not(hasItem(ruleId)));
        GivenRules.ended(ruleId);
    }

    @Test
    void a_change_starts_from_the_newest_revision_of_a_rule_that_has_not_ended() {
        var ruleId = freshId("US");
        GivenRules.published(ruleId, HARMLESS);
        assertRefused(
                propose("nasa-legal-officer", change("PUBLISH", ruleId, null, HARMLESS)),
                ClearanceProblems.RULE_ID_TAKEN);
        assertRefused(
                propose("nasa-legal-officer", change("AMEND", ruleId, 2, HARMLESS)), ClearanceProblems.RULE_REVISED);
        String late = propose("nasa-legal-officer", change("AMEND", ruleId, 1, HARMLESS))
                .statusCode(201)
                .extract()
                .path("id");
        GivenRules.made(change("AMEND", ruleId, 1, HARMLESS));
        assertRefused(move("nasa", late, "approve"), ClearanceProblems.RULE_REVISED);
        GivenRules.ended(ruleId);
        assertRefused(
                propose("nasa-legal-officer", change("AMEND", ruleId, 2, HARMLESS)), ClearanceProblems.RULE_ENDED);
    }

    @Test
    void law_is_not_made_for_the_past() {
        var change = new HashMap<>(change("PUBLISH", freshId("US"), null, HARMLESS));
        change.put("effectiveFrom", "2020-01-01T00:00:00Z");
        assertRefused(propose("nasa-legal-officer", change), ClearanceProblems.RULE_BACKDATED);
    }

    @Test
    void a_change_that_contradicts_itself_is_refused() {
        assertRefused(
                propose("nasa-legal-officer", change("END", "US-WOLF-1", 1, HARMLESS)),
                ClearanceProblems.RULE_CONTRADICTORY);
        assertRefused(
                propose("nasa-legal-officer", change("AMEND", "US-WOLF-1", 1, null)),
                ClearanceProblems.RULE_CONTRADICTORY);
        assertRefused(
                propose("nasa-legal-officer", change("PUBLISH", freshId("US"), 1, HARMLESS)),
                ClearanceProblems.RULE_CONTRADICTORY);
    }

    @Test
    void a_change_is_told_to_everybody_it_may_bind_and_names_no_person() {
        var ruleId = freshId("US");
        GivenRules.published(ruleId, HARMLESS);
        var told = as("cnsa").get("/v1/events?limit=200").then().statusCode(200).extract();
        var next = told;
        while (next.<List<?>>path("items").size() == 200) {
            next = as("cnsa")
                    .get("/v1/events?limit=200&after=" + next.path("next"))
                    .then()
                    .statusCode(200)
                    .extract();
        }
        assertThat(next.asString()).contains(ruleId).doesNotContain("person");
        GivenRules.ended(ruleId);
    }

    private static void refusedAsAnothersLaw(String officer, String authority, Map<String, Object> said) {
        assertRefused(
                propose(officer, change("PUBLISH", freshId(authority), null, said)),
                ClearanceProblems.RULE_OF_ANOTHERS_LAW);
    }

    private static ValidatableResponse version(long version) {
        return as("esa").get("/v1/clearance/versions/" + version).then().statusCode(200);
    }

    private static String found(String ruleId) {
        return "rules.find { it.id == '" + ruleId + "' }.";
    }

    private static ValidatableResponse decision() {
        return as("nasa")
                .body(Map.of("counterparty", id("roscosmos"), "activity", "RESCUE_PLANNING", "channel", "BILATERAL"))
                .post("/v1/clearance/decisions")
                .then()
                .statusCode(200);
    }
}
