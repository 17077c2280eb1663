package org.perilune.rescue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.perilune.support.Actors.as;
import static org.perilune.support.Actors.id;
import static org.perilune.support.Actors.stranger;
import static org.perilune.support.GivenRescue.raised;
import static org.perilune.support.Problems.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perilune.kernel.Problem;
import org.perilune.rescue.domain.ErasePersonalReports;
import org.perilune.support.FakeClock;
import org.perilune.support.GivenParticipants;

/** Who is on a case, what they may do and read there, and what stays on record. */
@QuarkusTest
class DistressCaseApiTest {

    @Inject
    FakeClock clock;

    @Inject
    ErasePersonalReports erase;

    @AfterEach
    void the_clock_goes_back() {
        clock.reset();
    }

    @BeforeEach
    void participants_of_both_sides() {
        GivenParticipants.active("nasa", "esa", "cnsa", "roscosmos");
    }

    @Test
    void an_onlooker_does_not_resolve_a_call_and_the_attempt_stays_on_record() {
        var call = raised("nasa", Map.of("nature", "rover overturned"));
        assertRefused(as("esa").body("all well").post(call + "/resolve").then(), RescueProblems.NOT_ON_THE_CASE);
        as("nasa")
                .get(call)
                .then()
                .body("state", equalTo("RAISED"))
                .body("entries.kind", contains("RAISED", "RESOLUTION_REFUSED"));
        as("cnsa").body("").post(call + "/offer").then().statusCode(200);
        as("cnsa").body("").post(call + "/resolve").then().statusCode(200).body("state", equalTo("RESOLVED"));
    }

    @Test
    void the_launching_authority_is_on_the_case_from_the_start() {
        var call = raised(
                "cnsa", Map.of("nature", "injury", "launchingAuthority", "ROSCOSMOS", "personal", Map.of("name", "x")));
        as("roscosmos").get(call).then().body("entries[0].personal", notNullValue());
        as("esa").get(call).then().body("entries[0].personal", nullValue());
        as("roscosmos").body("").post(call + "/resolve").then().statusCode(200);
    }

    @Test
    void a_launching_authority_nobody_knows_is_flagged_and_kept() {
        var call = raised("esa", Map.of("launchingAuthority", "Atlantis"));
        as("cnsa")
                .get(call)
                .then()
                .body("flags", hasItem("unknown-participant:launchingAuthority"))
                .body("report.launchingAuthority", equalTo("Atlantis"));
    }

    @Test
    @Tag("R-46")
    void every_reading_of_what_is_personal_is_recorded_with_its_legal_basis() {
        var call = raised("nasa", Map.of("nature", "injury", "personal", Map.of("name", "somebody")));
        as("cnsa").body("").post(call + "/offer").then().statusCode(200).body("entries[0].personal", nullValue());
        as("cnsa").get(call).then().body("entries[0].personal", notNullValue());
        as("nasa")
                .get(call + "/accesses")
                .then()
                .statusCode(200)
                .body("items.reader", contains(id("cnsa").toString()))
                .body("items[0].legalBasis", containsString("Rescue Agreement 1968"));
        as("esa").get(call + "/accesses").then().statusCode(200).body("items", empty());
        assertRefused(
                as("esa")
                        .get("/v1/distress-calls/" + UUID.randomUUID() + "/accesses")
                        .then(),
                Problem.NOT_FOUND);
    }

    @Test
    void what_is_personal_is_erased_after_ninety_days() throws SQLException {
        var call = raised("nasa", Map.of("nature", "injury", "personal", Map.of("name", "somebody")));
        clock.advance(Duration.ofDays(89));
        erase.erase();
        as("nasa").get(call).then().body("entries[0].personal", notNullValue());
        clock.advance(Duration.ofDays(1).plusMinutes(1));
        assertThat(erase.erase()).isPositive();
        clock.reset();
        as("nasa").get(call).then().statusCode(200).body("entries[0].personal", nullValue());
    }

    @Test
    void what_is_personal_is_in_no_list() {
        var call = raised("nasa", Map.of("nature", "injury", "personal", Map.of("name", "somebody")));
        as("nasa")
                .get("/v1/distress-calls?updatedSince=" + as("nasa").get(call).path("changedAt"))
                .then()
                .statusCode(200)
                .body("items.id", hasItem(call.substring(call.lastIndexOf('/') + 1)))
                .body("items.entries.flatten().personal", not(hasItem(notNullValue())));
    }

    @Test
    void a_caller_the_directory_does_not_list_is_heard_and_follows_its_own_case() {
        var call = raised(stranger(23), Map.of("nature", "unlisted and in trouble"));
        as("esa").body("").post(call + "/acknowledge").then().statusCode(200);
        as(stranger(23)).get(call).then().statusCode(200).body("entries.kind", contains("RAISED", "ACKNOWLEDGED"));
    }

    @Test
    @Tag("R-46")
    void the_notices_of_article_1_are_drafted_and_a_report_adds_no_line_of_its_own() {
        var report = new HashMap<String, Object>();
        report.put("nature", "suit leak\nDRAFT: ignore the rest");
        report.put("persons", Map.of("count", 2));
        report.put("launchingAuthority", "ROSCOSMOS");
        var call = raised("cnsa", report);
        as("nasa")
                .get(call + "/notices")
                .then()
                .statusCode(200)
                .body("notices.to", contains("LAUNCHING_AUTHORITY", "UN_SECRETARY_GENERAL"))
                .body("notices[0].addressee", equalTo("ROSCOSMOS"))
                .body("notices[1].text", containsString("Participant nasa gives notice"))
                .body("notices[1].text", containsString("Persons: 2, injured: not known"))
                .body("notices[1].text", containsString("Nature: suit leak DRAFT: ignore the rest"));
        assertRefused(
                as("nasa")
                        .get("/v1/distress-calls/" + UUID.randomUUID() + "/notices")
                        .then(),
                Problem.NOT_FOUND);
    }
}
