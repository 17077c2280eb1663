package org.perilune.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.perilune.support.Actors.as;
import static org.perilune.support.Actors.id;
import static org.perilune.support.GivenRules.change;
import static org.perilune.support.GivenRules.freshId;
import static org.perilune.support.GivenRules.propose;
import static org.perilune.support.GivenRules.rule;
import static org.perilune.support.Problems.assertRefused;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perilune.support.Actors;
import org.perilune.support.Contract;
import org.perilune.support.FakeClock;
import org.perilune.support.GivenAgreements;
import org.perilune.support.GivenParticipants;
import org.perilune.support.GivenRules;

/** The paragraph of the design on clearance, a test for each thing it says, in its order. */
@QuarkusTest
class ClearanceParagraphApiTest {

    private static final String COMPANY = Actors.stranger(0);
    private static final String OWNED = Actors.stranger(18);

    private static boolean known;

    private final List<String> published = new ArrayList<>();
    private final List<Map<String, String>> filed = new ArrayList<>();

    @Inject
    FakeClock time;

    @BeforeEach
    void the_two_sides_of_the_wolf_amendment_and_others() {
        GivenParticipants.active("nasa", "cnsa", "esa", "roscosmos", "mbrsc", COMPANY, OWNED);
        if (!known) {
            GivenParticipants.affiliated(COMPANY, "US_COMPANY");
            GivenParticipants.affiliated(OWNED, "CN_OWNED");
            known = true;
        }
    }

    @AfterEach
    void the_law_and_what_is_on_file_are_as_they_were() {
        time.reset();
        published.forEach(GivenRules::ended);
        filed.forEach(ClearanceParagraphApiTest::withdrawn);
    }

    @Test
    @Tag("R-04")
    void the_engine_answers_allow_deny_needs_certification_or_mask_with_rule_ids_and_legal_basis() {
        ask("nasa", "esa", "COMMERCIAL").body("effect", equalTo("ALLOW"));
        ask("nasa", "cnsa", "COMMERCIAL")
                .body("effect", equalTo("NEEDS_CERTIFICATION"))
                .body("ruleId", equalTo("US-WOLF-1"))
                .body("legalBasis", containsString("112-10"));
        var denied = inForce(rule("DENY", "CN_STATE", Map.of()));
        ask("nasa", "cnsa", "COMMERCIAL")
                .body("effect", equalTo("DENY"))
                .body("legalBasis", equalTo("a rule of this test"))
                .body("reasons.ruleId", contains(denied, "US-WOLF-1"));
        var masked = inForce(
                rule("MASK", "RU_STATE", Map.of("bound", List.of("*"), "dataClasses", List.of("CONTROLLED_9E515"))));
        ask("esa", "roscosmos", "COMMERCIAL", Map.of("dataClass", "CONTROLLED_9E515"))
                .body("effect", equalTo("MASK"))
                .body("ruleId", equalTo(masked));
    }

    @Test
    void commerce_rescue_planning_and_distress_are_told_apart() {
        var planning = inForce(rule("DENY", "RU_STATE", Map.of("activities", List.of("RESCUE_PLANNING"))));
        ask("nasa", "roscosmos", "RESCUE_PLANNING").body("ruleId", equalTo(planning));
        ask("nasa", "roscosmos", "COMMERCIAL").body("effect", equalTo("ALLOW"));
        ask("nasa", "cnsa", "DISTRESS_RESPONSE").body("effect", equalTo("ALLOW"));
    }

    @Test
    void each_rule_has_an_authority_and_only_its_legal_officers_publish_or_end_it() {
        var ruleId = inForce(rule("DENY", "XX_NOBODY", Map.of()));
        as("esa").get("/v1/clearance/rules/" + ruleId).then().body("authority", equalTo("US"));
        for (var outsider : List.of("cnsa-legal-officer", "esa-legal-officer", "roscosmos-legal-officer")) {
            assertRefused(propose(outsider, change("END", ruleId, 1, null)), ClearanceProblems.NOT_YOUR_LAW);
        }
        assertRefused(
                propose("nasa-planner", change("END", ruleId, 1, null)),
                org.perilune.kernel.Problem.INSUFFICIENT_SCOPE);
    }

    @Test
    void any_deny_wins() {
        var allowed = inForce(rule("ALLOW", "RU_STATE", Map.of()));
        ask("nasa", "roscosmos", "COMMERCIAL").body("effect", equalTo("ALLOW")).body("ruleId", equalTo(allowed));
        var denied = inForce(rule("DENY", "RU_STATE", Map.of()));
        ask("nasa", "roscosmos", "COMMERCIAL").body("effect", equalTo("DENY")).body("ruleId", equalTo(denied));
    }

    @Test
    void the_wolf_amendment_binds_nasa_and_acts_on_its_funds_towards_china_or_a_chinese_owned_company() {
        needsCertification(ask("nasa", "cnsa", "COMMERCIAL"));
        needsCertification(ask("nasa", OWNED, "COMMERCIAL"));
        needsCertification(ask(OWNED, "nasa", "COMMERCIAL"));
        needsCertification(ask("nasa", "cnsa", "RESCUE_PLANNING"));
        needsCertification(ask(COMPANY, "cnsa", "COMMERCIAL", Map.of("onFundsOf", List.of(id("nasa")))));
    }

    @Test
    void it_binds_an_entity_pair_and_not_a_nationality_not_every_american_company_and_never_nasa_with_roscosmos() {
        ask(COMPANY, "cnsa", "COMMERCIAL").body("effect", equalTo("ALLOW"));
        ask("nasa", "roscosmos", "COMMERCIAL").body("effect", equalTo("ALLOW"));
        ask("esa", "cnsa", "COMMERCIAL").body("effect", equalTo("ALLOW"));
    }

    @Test
    @Tag("R-06")
    void a_channel_is_multilateral_only_if_some_party_is_neither_american_nor_chinese() {
        needsCertification(multilateral(COMPANY));
        needsCertification(multilateral(OWNED));
        needsCertification(ask("nasa", "cnsa", "COMMERCIAL", Map.of("channel", "MULTILATERAL")));
        multilateral("esa").body("effect", equalTo("ALLOW"));
    }

    @Test
    @Tag("R-04")
    void a_certification_is_usable_thirty_days_after_filing_and_not_twenty_nine() {
        file("nasa", certification("cnsa", "COMMERCIAL", Map.of()));
        time.advance(Duration.ofDays(29));
        needsCertification(ask("nasa", "cnsa", "COMMERCIAL"));
        time.advance(Duration.ofDays(1));
        ask("nasa", "cnsa", "COMMERCIAL").body("effect", equalTo("ALLOW")).body("certified", equalTo(true));
    }

    @Test
    void a_certification_opens_its_counterparty_its_activity_and_its_scope_and_nothing_else() {
        file("nasa", certification("cnsa", "COMMERCIAL", Map.of("services", List.of("COMMUNICATION", "NAVIGATION"))));
        time.advance(Duration.ofDays(30));
        ask("nasa", "cnsa", "COMMERCIAL", Map.of("services", List.of("COMMUNICATION")))
                .body("effect", equalTo("ALLOW"));
        needsCertification(ask("nasa", "cnsa", "COMMERCIAL", Map.of("services", List.of("COMMUNICATION", "POWER"))));
        needsCertification(ask("nasa", "cnsa", "COMMERCIAL"));
        needsCertification(ask("nasa", "cnsa", "RESCUE_PLANNING", Map.of("services", List.of("COMMUNICATION"))));
        needsCertification(ask("nasa", OWNED, "COMMERCIAL", Map.of("services", List.of("COMMUNICATION"))));
    }

    @Test
    void a_certification_can_be_withdrawn() {
        var certification = file("nasa", certification("cnsa", "COMMERCIAL", Map.of()));
        time.advance(Duration.ofDays(31));
        ask("nasa", "cnsa", "COMMERCIAL").body("effect", equalTo("ALLOW"));
        withdrawn(certification);
        filed.remove(certification);
        needsCertification(ask("nasa", "cnsa", "COMMERCIAL"));
    }

    @Test
    void only_whom_the_rule_binds_certifies() {
        assertRefused(
                as("esa")
                        .body(certification("cnsa", "COMMERCIAL", Map.of()))
                        .post("/v1/clearance/certifications")
                        .then(),
                ClearanceProblems.RULE_NOT_CERTIFIABLE);
    }

    @Test
    @Tag("R-02")
    void there_is_no_bloc_a_participant_of_both_frameworks_holds_agreements_with_both_sides() {
        for (var other : List.of("nasa", "cnsa")) {
            var agreement = GivenAgreements.inForce("mbrsc", other);
            as("mbrsc").get("/v1/agreements/" + agreement).then().body("state", equalTo("IN_FORCE"));
        }
        var blocs = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.perilune").stream()
                        .flatMap(type -> java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(type.getSimpleName()),
                                type.getFields().stream().map(field -> field.getName())))
                        .filter(name -> name.toLowerCase(Locale.ROOT).matches("bloc|blocs|.*bloc(id|code|type)|camp"))
                        .toList();
        assertThat(blocs).isEmpty();
    }

    @Test
    @Tag("R-07")
    void nobodys_nationality_is_asked_for() {
        var asked = Contract.operations().values().stream()
                .flatMap(operation -> Optional.ofNullable(operation.getRequestBody()).stream())
                .flatMap(body -> body.getContent().values().stream())
                .flatMap(media -> names(media.getSchema(), 0).stream())
                .toList();
        assertThat(asked)
                .contains("counterparty", "value")
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).matches(".*(nationalit|citizen|passport).*"));
    }

    private static List<String> names(Schema<?> schema, int depth) {
        var names = new ArrayList<String>();
        if (schema == null || depth > 8) {
            return names;
        }
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((name, property) -> {
                names.add(name);
                names.addAll(names(property, depth + 1));
            });
        }
        names.addAll(names(schema.getItems(), depth + 1));
        return names;
    }

    private String inForce(Map<String, Object> said) {
        var ruleId = freshId("US");
        GivenRules.published(ruleId, said);
        published.add(ruleId);
        return ruleId;
    }

    private static void needsCertification(ValidatableResponse decision) {
        decision.body("effect", equalTo("NEEDS_CERTIFICATION")).body("ruleId", equalTo("US-WOLF-1"));
    }

    private static ValidatableResponse multilateral(String with) {
        return ask("nasa", "cnsa", "COMMERCIAL", Map.of("channel", "MULTILATERAL", "others", List.of(id(with))));
    }

    private static ValidatableResponse ask(String actor, String counterparty, String activity) {
        return ask(actor, counterparty, activity, Map.of());
    }

    private static ValidatableResponse ask(String actor, String counterparty, String activity, Map<String, ?> more) {
        var question = new HashMap<String, Object>();
        question.put("counterparty", id(counterparty));
        question.put("activity", activity);
        question.put("channel", "BILATERAL");
        question.putAll(more);
        return as(actor).body(question).post("/v1/clearance/decisions").then().statusCode(200);
    }

    private static Map<String, Object> certification(String counterparty, String activity, Map<String, ?> more) {
        var certification = new HashMap<String, Object>();
        certification.put("ruleId", "US-WOLF-1");
        certification.put("counterparty", id(counterparty));
        certification.put("activities", List.of(activity));
        certification.put("purpose", "what this test needs");
        certification.putAll(more);
        return certification;
    }

    private Map<String, String> file(String holder, Map<String, Object> body) {
        var answer = as(holder)
                .body(body)
                .post("/v1/clearance/certifications")
                .then()
                .statusCode(201)
                .extract();
        var certification = Map.of("id", answer.<String>path("id"), "etag", answer.header("ETag"));
        filed.add(certification);
        return certification;
    }

    private static void withdrawn(Map<String, String> certification) {
        as("nasa")
                .header("If-Match", certification.get("etag"))
                .post("/v1/clearance/certifications/" + certification.get("id") + "/withdraw")
                .then()
                .statusCode(200);
    }
}
