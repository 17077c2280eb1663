package org.perilune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perilune.support.Actors.as;
import static org.perilune.support.Actors.id;
import static org.perilune.support.SampleBookings.EUR;
import static org.perilune.support.SampleBookings.perUnit;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.swagger.v3.oas.models.Operation;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perilune.agreements.Terms.SettlementMode;
import org.perilune.support.Actors;
import org.perilune.support.Contract;
import org.perilune.support.FakeClock;
import org.perilune.support.GivenCatalog;
import org.perilune.support.GivenDeals;
import org.perilune.support.GivenDeals.Deal;
import org.perilune.support.GivenMandates;
import org.perilune.support.GivenParticipants;
import org.perilune.support.GivenRules;

/**
 * Nobody learns of another's business through any operation of the contract: what is hidden answers as what is absent on
 * every route with an id, and no list holds a trace of it. A new route is in here or says why it is everybody's.
 */
@QuarkusTest
@Tag("R-01")
class IsolationApiTest {

    private static final String CONSUMER = "jaxa";
    private static final String PROVIDER = "isro";
    private static final String STRANGER = Actors.stranger(2);

    /** Everybody's by design: who takes part, which law applies, who calls for help. */
    private static final Set<String> PUBLIC =
            Set.of("/v1/participants/", "/v1/clearance/rules/", "/v1/clearance/versions/", "/v1/distress-calls/");

    private static final Set<String> PARTICULAR_HEADERS = Set.of("date", "trace-id");

    /** Belongs to the two, or to one of them; made once for all tests here. */
    private static Map<String, String> hidden;

    @Inject
    FakeClock clock;

    @BeforeEach
    void two_do_business_with_each_other() {
        GivenParticipants.active(CONSUMER, PROVIDER, STRANGER, "nasa", "cnsa");
        if (hidden == null) {
            hidden = business();
        }
        hidden.put("certification", certification());
    }

    /** The certification left in force would lift the bar that other tests need. */
    @AfterEach
    void back_to_now_and_to_the_bar() {
        clock.reset();
        var path = "/v1/clearance/certifications/" + hidden.get("certification");
        as("nasa")
                .header("If-Match", as("nasa").get(path).header("ETag"))
                .post(path + "/withdraw")
                .then()
                .statusCode(200);
    }

    @Test
    void hidden_equals_absent_on_every_route_with_an_id_with_and_without_a_version() {
        var different = new TreeMap<String, String>();
        Contract.operations().forEach((route, operation) -> {
            if (!route.contains("{") || PUBLIC.stream().anyMatch(route::contains)) {
                return;
            }
            for (var tag : new String[] {null, "\"0\"", "\"1\""}) {
                var seen = shape(ask(route, operation, hiddenId(route), tag));
                var missing = shape(ask(route, operation, UUID.randomUUID().toString(), tag));
                var nonsense = shape(ask(route, operation, "not-an-id", tag));
                if (!seen.equals(missing) || !seen.equals(nonsense) || !seen.startsWith("404 ")) {
                    different.put(route + " If-Match " + tag, seen + "\n" + missing + "\n" + nonsense);
                }
            }
        });
        assertThat(different).isEmpty();
    }

    @Test
    void an_id_in_a_body_that_is_hidden_answers_as_one_that_is_absent() {
        var window = Map.of("startsAt", "2044-01-01T00:00:00Z", "endsAt", "2044-01-01T06:00:00Z");
        var hour = Map.of("value", "1", "unit", "kW.h");
        assertAlike("/v1/quotes", "offering", Map.of("window", window, "quantity", hour));
        assertAlike("/v1/bookings", "offering", Map.of("window", window, "quantity", hour));
        assertAlike("/v1/resources", "asset", Map.of("name", "x", "model", "SLOT", "horizon", window));
        assertAlike(
                "/v1/readings",
                "booking",
                Map.of("source", "m", "recordId", UUID.randomUUID().toString(), "during", window, "quantity", hour));
        assertAlike(
                "/v1/mandates",
                "agreement",
                Map.of(
                        "officer", Actors.officerId(STRANGER),
                        "validFrom", "2044-01-01T00:00:00Z",
                        "validUntil", "2044-02-01T00:00:00Z"));
    }

    @Test
    void no_list_shows_a_trace_of_it_to_a_stranger_or_to_the_operator() {
        var told = new TreeMap<String, String>();
        for (var reader : List.of(STRANGER, STRANGER + "-officer", PROVIDER + "-officer", "operator")) {
            Contract.operations().forEach((route, operation) -> {
                if (!route.startsWith("GET ") || route.contains("{") || route.endsWith("/stream")) {
                    return;
                }
                var pages = operation.getParameters() != null
                        && operation.getParameters().stream()
                                .anyMatch(one -> one.getName().equals("limit"));
                var answer = as(reader)
                        .get(path(route) + (pages ? "?limit=200" : ""))
                        .asString();
                hidden.values().stream()
                        .filter(answer::contains)
                        .forEach(trace -> told.put(reader + " " + route, trace));
            });
        }
        assertThat(told).isEmpty();
    }

    private static void assertAlike(String path, String field, Map<String, Object> body) {
        var seen = new HashMap<>(body);
        seen.put(field, hidden.get(field));
        var missing = new HashMap<>(body);
        missing.put(field, UUID.randomUUID());
        var answer = shape(as(STRANGER).body(seen).post(path));
        assertThat(answer).as(path).startsWith("404 ");
        assertThat(shape(as(STRANGER).body(missing).post(path))).as(path).isEqualTo(answer);
    }

    private static Response ask(String route, Operation operation, String id, String tag) {
        RequestSpecification request = as(STRANGER);
        if (tag != null) {
            request.header("If-Match", tag);
        }
        if (operation.getRequestBody() != null) {
            var content = operation
                    .getRequestBody()
                    .getContent()
                    .entrySet()
                    .iterator()
                    .next();
            request.contentType(content.getKey())
                    .body(content.getValue().getExample().toString());
        }
        var path = path(route).replace("{version}", "1").replaceAll("\\{[a-zA-Z]+}", id);
        return request.request(Method.valueOf(route.split(" ")[0]), path);
    }

    private static String hiddenId(String route) {
        var segments = path(route).replace("/ccsds", "").split("/");
        var root = segments[segments[2].equals("clearance") ? 3 : 2];
        return hidden.entrySet().stream()
                .filter(entry -> (entry.getKey() + "s").equals(root))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing hidden is known for " + route))
                .getValue();
    }

    private static String path(String route) {
        return route.split(" ")[1];
    }

    /** Status, headers less date and trace, and body. */
    private static String shape(Response answer) {
        var headers = new TreeMap<String, String>();
        answer.headers().asList().stream()
                .filter(header -> !PARTICULAR_HEADERS.contains(header.getName().toLowerCase()))
                .forEach(header -> headers.put(header.getName().toLowerCase(), header.getValue()));
        return answer.statusCode() + " " + headers + " " + answer.asString();
    }

    private Map<String, String> business() {
        var deal = GivenDeals.active(CONSUMER, PROVIDER, EUR, perUnit("2.00"), SettlementMode.REIMBURSABLE);
        var made = new LinkedHashMap<String, String>();
        made.put("agreement", deal.agreement().toString());
        made.put("booking", deal.booking().toString());
        made.put("offering", deal.offering().toString());
        made.put("resource", deal.node().toString());
        made.put("asset", GivenCatalog.asset(PROVIDER).toString());
        made.put("rule-change", ruleChange());
        made.put("log", deal.agreement().toString());
        made.put("reading", reading(deal));
        made.put("mandate", GivenMandates.over(deal.agreement(), CONSUMER).toString());
        made.put("statement", statement(deal));
        made.put("webhook", webhook());
        clock.reset();
        return made;
    }

    private static String webhook() {
        return as(PROVIDER)
                .body(Map.of("url", "https://hooks.agency.example/" + UUID.randomUUID()))
                .post("/v1/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String reading(Deal deal) {
        var window = Map.of(
                "startsAt",
                deal.window().startsAt().toString(),
                "endsAt",
                deal.window().endsAt().toString());
        return as(PROVIDER)
                .body(Map.of(
                        "source", "meter",
                        "recordId", UUID.randomUUID().toString(),
                        "booking", deal.booking(),
                        "during", window,
                        "quantity", Map.of("value", "1", "unit", "kW.h")))
                .post("/v1/readings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String statement(Deal deal) {
        var end = YearMonth.from(deal.window().startsAt().atOffset(ZoneOffset.UTC))
                .plusMonths(1)
                .atDay(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        clock.moveTo(end.plus(Duration.ofMinutes(5)));
        return as(CONSUMER)
                .body(Map.of())
                .post("/v1/agreements/" + deal.agreement() + "/periods/close")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** What an authority only considers is its own business. */
    private static String ruleChange() {
        var ruleId = GivenRules.freshId("US");
        var change = GivenRules.change("PUBLISH", ruleId, null, GivenRules.rule("DENY", "XX_NOBODY", Map.of()));
        return GivenRules.propose("nasa-legal-officer", change)
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String certification() {
        return as("nasa")
                .body(Map.of(
                        "ruleId",
                        "US-WOLF-1",
                        "counterparty",
                        id("cnsa"),
                        "activities",
                        List.of("RESCUE_PLANNING"),
                        "purpose",
                        "a joint working group"))
                .post("/v1/clearance/certifications")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
