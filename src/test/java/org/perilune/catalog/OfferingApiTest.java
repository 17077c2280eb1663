package org.perilune.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.perilune.support.Actors.as;
import static org.perilune.support.Actors.id;
import static org.perilune.support.GivenCatalog.create;
import static org.perilune.support.GivenCatalog.created;
import static org.perilune.support.GivenCatalog.limit;
import static org.perilune.support.GivenCatalog.listed;
import static org.perilune.support.GivenCatalog.move;
import static org.perilune.support.Problems.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.perilune.kernel.Meter;
import org.perilune.kernel.Problem;
import org.perilune.support.Actors;
import org.perilune.support.GivenAgreements;
import org.perilune.support.GivenCatalog;
import org.perilune.support.GivenParticipants;

/** Who finds which offering, and what of it. */
@QuarkusTest
class OfferingApiTest {

    private static final String PROVIDER = Actors.stranger(15);
    private static final String PARTNER = Actors.stranger(16);
    private static final String STRANGER = Actors.stranger(17);

    private static boolean agreed;

    @BeforeEach
    void an_agreement_joins_provider_and_partner() {
        GivenParticipants.active(PROVIDER, PARTNER, STRANGER);
        if (!agreed) {
            GivenAgreements.inForce(PROVIDER, PARTNER);
            agreed = true;
        }
    }

    @Test
    void an_unlisted_offering_is_found_by_partners_and_absent_to_strangers() {
        var offering = relayPass(Map.of());
        as(PARTNER).get("/v1/offerings/" + offering).then().statusCode(200).body("agreementRequired", equalTo(false));
        var hidden = assertRefused(as(STRANGER).get("/v1/offerings/" + offering).then(), Problem.NOT_FOUND);
        var absent = assertRefused(
                as(STRANGER).get("/v1/offerings/" + UUID.randomUUID()).then(), Problem.NOT_FOUND);
        assertThat(hidden.extract().asString()).isEqualTo(absent.extract().asString());
        found(PARTNER, offering, true);
        found(STRANGER, offering, false);
    }

    @Test
    void a_named_party_finds_an_unlisted_offering_and_not_who_else_is_named() {
        var offering = relayPass(Map.of("namedParties", List.of(id(STRANGER), id(PARTNER))));
        as(STRANGER).get("/v1/offerings/" + offering).then().statusCode(200).body("namedParties", nullValue());
        as(PROVIDER).get("/v1/offerings/" + offering).then().body("namedParties.size()", equalTo(2));
    }

    @Test
    void what_all_participants_find_says_to_strangers_that_an_agreement_is_required_and_no_more() {
        var offering = relayPass(
                Map.of("listing", "ALL_PARTICIPANTS", "windows", List.of(window("2031-03-01", "2031-03-31"))));
        as(STRANGER)
                .get("/v1/offerings/" + offering)
                .then()
                .statusCode(200)
                .body("agreementRequired", equalTo(true))
                .body("windows", nullValue());
        as(PARTNER).get("/v1/offerings/" + offering).then().body("windows.size()", equalTo(1));
    }

    @Test
    @Tag("R-02")
    void members_of_a_framework_find_what_is_listed_to_it() {
        var offering = relayPass(Map.of("listing", "FRAMEWORKS", "frameworks", List.of("CLOSED_CIRCLE")));
        assertRefused(as(STRANGER).get("/v1/offerings/" + offering).then(), Problem.NOT_FOUND);
        GivenParticipants.member(STRANGER, "CLOSED_CIRCLE");
        as(STRANGER).get("/v1/offerings/" + offering).then().statusCode(200);
    }

    @Test
    void a_draft_is_nobodys_to_find_and_a_paused_one_is_not_searched() {
        var draft = created(create(PROVIDER, Category.COMMUNICATION, Meter.CONTACT, List.of(slot()), Map.of()));
        assertRefused(as(PARTNER).get("/v1/offerings/" + draft).then(), Problem.NOT_FOUND);
        move(PROVIDER, draft, "list").statusCode(200).body("allowedActions", contains("describe", "pause", "retire"));
        found(PARTNER, draft, true);
        move(PROVIDER, draft, "pause").statusCode(200);
        found(PARTNER, draft, false);
        assertRefused(move(PROVIDER, draft, "pause"), Problem.ILLEGAL_TRANSITION)
                .body("allowedActions", contains("describe", "list", "retire"));
        move(PROVIDER, draft, "retire").statusCode(200).body("allowedActions", empty());
    }

    @Test
    @Tag("R-13")
    @Tag("R-18")
    void an_attribute_is_read_by_whom_it_is_released_to() {
        var offering = relayPass(Map.of(
                "listing",
                "ALL_PARTICIPANTS",
                "attributes",
                List.of(
                        attribute("band", "PUBLIC", "NOT_CONTROLLED"),
                        attribute("average-rate", "AGREEMENT", "NOT_CONTROLLED"),
                        attribute("beam-table", "INTERNAL", "CONTROLLED_9E515"),
                        attribute("UNR::own-code", "PUBLIC", "NOT_CONTROLLED"),
                        Map.of(
                                "code",
                                "unclassified",
                                "value",
                                "x",
                                "evidence",
                                "ASSERTED",
                                "releasability",
                                "PUBLIC"))));
        attributes(STRANGER, offering, "UNR::own-code", "band");
        attributes(PARTNER, offering, "UNR::own-code", "average-rate", "band");
        attributes(PROVIDER, offering, "UNR::own-code", "average-rate", "band", "beam-table", "unclassified");
    }

    @Test
    @Tag("R-17")
    void a_masked_value_moves_nothing_an_uncleared_viewer_reads() {
        var offering = relayPass(Map.of(
                "listing",
                "ALL_PARTICIPANTS",
                "attributes",
                List.of(attribute("average-rate", "AGREEMENT", "NOT_CONTROLLED"))));
        var query = "/v1/offerings?limit=200&provider=" + id(PROVIDER);
        var before = as(STRANGER).get(query).then().statusCode(200).extract().asString();
        var path = "/v1/offerings/" + offering;
        as(PROVIDER)
                .header("If-Match", as(PROVIDER).get(path).getHeader("ETag"))
                .body(GivenCatalog.details(Map.of("listing", "ALL_PARTICIPANTS", "attributes", List.of())))
                .post(path + "/describe")
                .then()
                .statusCode(200);
        assertThat(as(STRANGER).get(query).then().extract().asString()).isEqualTo(before);
    }

    @ParameterizedTest
    @Tag("R-13")
    @EnumSource(Category.class)
    void every_category_has_a_meter_and_comes_back_as_it_went(Category category) {
        var meter = category.meters().stream().sorted().findFirst().orElseThrow();
        var offering = listed(PROVIDER, category, meter, List.of(slot()), Map.of());
        as(PARTNER)
                .get("/v1/offerings/" + offering)
                .then()
                .body("category", equalTo(category.name()))
                .body("meter", equalTo(meter.name()))
                .body("assertedOn", equalTo("2030-01-01"))
                .body("takesFirmBookings", equalTo(true));
    }

    @ParameterizedTest
    @Tag("R-14")
    @ValueSource(strings = {"GB", "dBi", "kWh", "Mbps"})
    void a_unit_that_is_not_on_the_list_is_refused_however_valid(String unit) {
        var attribute = Map.of("code", "capacity", "value", "1", "unit", unit, "evidence", "ASSERTED");
        assertRefused(
                create(
                        PROVIDER,
                        Category.POWER,
                        Meter.ENERGY,
                        List.of(slot()),
                        Map.of("attributes", List.of(attribute))),
                Problem.UNIT_NOT_ALLOWED);
        assertRefused(
                create(
                        PROVIDER,
                        Category.POWER,
                        Meter.ENERGY,
                        List.of(slot()),
                        Map.of("most", Map.of("value", "1", "unit", unit))),
                Problem.UNIT_NOT_ALLOWED);
    }

    @Test
    @Tag("R-15")
    void a_meter_of_another_category_is_refused() {
        assertRefused(
                create(PROVIDER, Category.POWER, Meter.SEAT, List.of(slot()), Map.of()),
                CatalogProblems.METER_NOT_IN_CATEGORY);
    }

    @Test
    void what_contradicts_itself_is_refused() {
        offered(Map.of("windows", List.of(window("2031-01-01", "2031-03-01"), window("2031-02-01", "2031-04-01"))))
                .body("code", equalTo(CatalogProblems.OFFERING_INVALID.code()));
        offered(Map.of("listing", "FRAMEWORKS")).body("code", equalTo(CatalogProblems.OFFERING_INVALID.code()));
        offered(Map.of("least", quantity("7", "h"), "most", quantity("6", "h")))
                .body("code", equalTo(CatalogProblems.OFFERING_INVALID.code()));
        offered(Map.of("windows", List.of(window("2031-03-01", "2031-02-01"))))
                .body("code", equalTo(Problem.INTERVAL_BACKWARDS.code()));
        offered(Map.of(
                        "attributes",
                        List.of(attribute("band", "PUBLIC", "EAR99"), attribute("band", "PUBLIC", "EAR99"))))
                .body("code", equalTo(CatalogProblems.ATTRIBUTE_INVALID.code()));
    }

    @Test
    void only_its_owner_draws_on_a_resource() {
        var theirs = GivenCatalog.slot(PARTNER);
        assertRefused(
                create(PROVIDER, Category.COMMUNICATION, Meter.CONTACT, List.of(theirs), Map.of()), Problem.NOT_FOUND);
        assertRefused(as(PROVIDER).get("/v1/resources/" + theirs).then(), Problem.NOT_FOUND);
    }

    @Test
    void nobody_but_the_provider_changes_an_offering() {
        var offering = relayPass(Map.of());
        var etag = as(PARTNER).get("/v1/offerings/" + offering).getHeader("ETag");
        assertRefused(
                as(PARTNER)
                        .header("If-Match", etag)
                        .post("/v1/offerings/" + offering + "/retire")
                        .then(),
                Problem.FORBIDDEN);
        assertRefused(as(PROVIDER).post("/v1/offerings/" + offering + "/retire").then(), Problem.PRECONDITION_REQUIRED);
    }

    @ParameterizedTest
    @CsvSource({
        "SLOT, 15, POWER",
        "RATE, , POWER",
        "RATE, 7, POWER",
        "RATE, 60, MASS",
        "BERTH, 60, POWER",
        "STOCK, 60, MASS"
    })
    void a_resource_that_does_not_fit_its_capacity_model_is_refused(CapacityModel model, Integer grid, Meter meter) {
        assertRefused(
                GivenCatalog.register(
                        PROVIDER,
                        GivenCatalog.asset(PROVIDER),
                        model,
                        grid,
                        List.of(limit("capacity", meter, "10", "0"))),
                CatalogProblems.RESOURCE_INVALID);
    }

    @Test
    void a_search_is_by_category_time_place_and_need() {
        var march =
                relayPass(Map.of("windows", List.of(window("2031-03-01", "2031-03-02")), "most", quantity("6", "h")));
        search("category=COMMUNICATION&provider=" + id(PROVIDER), march, true);
        search("category=POWER", march, false);
        search("from=2031-03-01T12:00:00Z&until=2031-03-05T00:00:00Z", march, true);
        search("from=2031-03-02T00:00:00Z&until=2031-03-05T00:00:00Z", march, false);
        search("body=MOON&latitude=-90&longitude=0&withinKilometres=16", march, true);
        search("body=MOON&latitude=-90&longitude=0&withinKilometres=15", march, false);
        search("body=EARTH", march, false);
        search("needValue=6&needUnit=h", march, true);
        search("needValue=7&needUnit=h", march, false);
        search("needValue=6&needUnit=kW.h", march, false);
        search("from=2031-03-01T20:00:00Z&until=2031-03-05T00:00:00Z&needValue=4&needUnit=h", march, true);
        search("from=2031-03-01T20:00:00Z&until=2031-03-05T00:00:00Z&needValue=5&needUnit=h", march, false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "category=WARP",
                "from=2031-03-01T00:00:00Z",
                "from=2031-03-01T00:00:00&until=2031-03-02T00:00:00Z",
                "latitude=-90",
                "body=MOON&latitude=-91&longitude=0&withinKilometres=1",
                "body=MOON&latitude=x&longitude=0&withinKilometres=1",
                "body=MOON&latitude=0&longitude=0&withinKilometres=1.5",
                "needValue=6",
                "limit=0"
            })
    void a_question_that_makes_no_sense_is_refused(String query) {
        assertRefused(as(PARTNER).get("/v1/offerings?" + query).then(), Problem.MALFORMED_REQUEST);
    }

    @Test
    @Tag("R-14")
    void a_need_in_a_unit_nothing_is_counted_in_is_refused() {
        assertRefused(as(PARTNER).get("/v1/offerings?needValue=6&needUnit=kWh").then(), Problem.UNIT_NOT_ALLOWED);
    }

    private static void search(String query, UUID offering, boolean expected) {
        var found = as(PARTNER).get("/v1/offerings?limit=200&" + query).then().statusCode(200);
        found.body("items.id", expected ? hasItem(offering.toString()) : not(hasItem(offering.toString())));
    }

    private static void found(String actor, UUID offering, boolean expected) {
        as(actor)
                .get("/v1/offerings?limit=200&provider=" + id(PROVIDER))
                .then()
                .statusCode(200)
                .body("items.id", expected ? hasItem(offering.toString()) : not(hasItem(offering.toString())));
    }

    private static void attributes(String actor, UUID offering, String... codes) {
        List<String> read =
                as(actor).get("/v1/offerings/" + offering).then().extract().path("attributes.code");
        assertThat(read).as(actor).containsExactlyInAnyOrder(codes);
    }

    private static UUID relayPass(Map<String, ?> changed) {
        return listed(PROVIDER, Category.COMMUNICATION, Meter.APERTURE_TIME, List.of(slot()), changed);
    }

    private static io.restassured.response.ValidatableResponse offered(Map<String, ?> changed) {
        return create(PROVIDER, Category.COMMUNICATION, Meter.APERTURE_TIME, List.of(slot()), changed)
                .statusCode(422);
    }

    private static UUID slot() {
        return GivenCatalog.slot(PROVIDER);
    }

    private static Map<String, Object> attribute(String code, String releasability, String exportClass) {
        return Map.of(
                "code",
                code,
                "value",
                "Ka",
                "evidence",
                "ASSERTED",
                "releasability",
                releasability,
                "exportClass",
                exportClass);
    }

    private static Map<String, String> window(String from, String until) {
        return Map.of("startsAt", from + "T00:00:00Z", "endsAt", until + "T00:00:00Z");
    }

    private static Map<String, String> quantity(String value, String unit) {
        return Map.of("value", value, "unit", unit);
    }
}
