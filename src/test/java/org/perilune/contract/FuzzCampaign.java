package org.perilune.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.perilune.support.Actors;
import org.perilune.support.Contract;
import org.perilune.support.FakeClock;
import org.perilune.support.GivenAgreements;
import org.perilune.support.GivenBookings;
import org.perilune.support.GivenParticipants;

/**
 * However wrong a request is: no failure of ours, no status the contract does not list, nothing of our insides, and what
 * is refused changes nothing. {@code -Dfuzz.requests} and {@code -Dfuzz.seed} make it a campaign.
 */
@QuarkusTest
class FuzzCampaign {

    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 2000);
    private static final int BLOCK = 20;

    /** One is a party, one is not, one may only plan, one is the operator, one has no token. */
    private static final String PARTY = Actors.stranger(5);

    private static final String OTHER = Actors.stranger(6);

    @Inject
    FakeClock clock;

    @AfterEach
    void the_clock_goes_back() {
        clock.reset();
    }

    @Test
    void no_request_finds_a_failure_an_undocumented_status_or_a_change_by_a_refusal() throws Exception {
        long seed = Long.getLong("fuzz.seed", System.nanoTime());
        var fuzz = new Fuzz(seed, RestAssured.baseURI + ":" + RestAssured.port, operations(), tokens(), world());
        var wrong = new LinkedHashMap<String, String>();
        var statuses = new TreeMap<Integer, Integer>();
        int compared = 0;
        var before = rows();
        for (int done = 0; done < REQUESTS; done += BLOCK) {
            var block = new ArrayList<Fuzz.Exchange>();
            for (int i = 0; i < BLOCK; i++) {
                var exchange = fuzz.next();
                statuses.merge(exchange.status(), 1, Integer::sum);
                if (exchange.wrong() != null) {
                    wrong.put(exchange.request(), exchange.wrong());
                }
                block.add(exchange);
            }
            var after = rows();
            if (block.stream().allMatch(Fuzz.Exchange::refused)) {
                compared += BLOCK;
                assertThat(after)
                        .as("seed %d, a refusal changed rows: %s", seed, block)
                        .isEqualTo(before);
            }
            before = after;
        }
        System.out.printf(
                "fuzz: seed %d, %d requests, %d of them refused in blocks compared, statuses %s%n",
                seed, REQUESTS, compared, statuses);
        assertThat(wrong).as("seed %d", seed).isEmpty();
        assertThat(compared)
                .as("requests whose refusal was compared with the rows")
                .isGreaterThan(REQUESTS / 20);
    }

    /** Everything a request could have changed. Sealing follows what was accepted before, in its own time. */
    private static Map<String, String> rows() throws SQLException {
        var rows = new TreeMap<String, String>();
        try (var connection = DriverManager.getConnection(
                        System.getProperty("perilune.database.url"), "postgres", "postgres");
                var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var names = statement.executeQuery("""
                    select schemaname || '.' || relname from pg_stat_user_tables
                    where schemaname not in ('log', 'public') and relname <> 'webhook_attempt' order by 1""")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            for (var table : tables) {
                // a webhook somebody subscribed is sent to by a schedule: its row moves by itself, its number does not
                var content =
                        table.equals("events.webhook") ? "0" : "sum(hashtext(t.xmin::text || t.ctid::text)::bigint)";
                try (var row = statement.executeQuery(
                        "select count(*) || ' ' || coalesce(" + content + ", 0) from " + table + " t")) {
                    row.next();
                    rows.put(table, row.getString(1));
                }
            }
        }
        return rows;
    }

    /** A rule or a certification that came into force would move the verdicts of every other test. */
    private static Map<String, io.swagger.v3.oas.models.Operation> operations() {
        var operations = new TreeMap<>(Contract.operations());
        operations.keySet().removeIf(route -> route.startsWith("POST /v1/clearance/") && !route.contains("decisions"));
        return operations;
    }

    private static Map<String, String> tokens() {
        var tokens = new HashMap<String, String>();
        for (var actor : List.of(PARTY, PARTY, OTHER, "operator", PARTY + "-officer")) {
            tokens.put(actor, Actors.token(actor));
        }
        tokens.put("nobody", "");
        return tokens;
    }

    private static Map<String, List<String>> world() {
        GivenParticipants.active(PARTY, OTHER);
        var agreement = GivenAgreements.inForce(PARTY, OTHER).toString();
        var proposed = GivenAgreements.proposed(PARTY, OTHER, Map.of()).toString();
        var offering = GivenBookings.relayPass(OTHER);
        var bookings = new ArrayList<String>();
        for (int hour = 0; hour < 6; hour++) {
            bookings.add(GivenBookings.book(
                            PARTY,
                            GivenBookings.demand(
                                    offering, GivenBookings.at(70, hour), GivenBookings.at(70, hour + 1), "60", "min"))
                    .statusCode(201)
                    .extract()
                    .path("id"));
        }
        return Map.of(
                "agreements", List.of(agreement, proposed),
                "offerings",
                        List.of(
                                offering.toString(),
                                GivenBookings.relayPass(PARTY).toString()),
                "bookings", bookings,
                "participants",
                        List.of(Actors.id(PARTY).toString(), Actors.id(OTHER).toString()),
                "logs", List.of(agreement));
    }
}
