package org.perilune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perilune.support.Actors.as;

import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.perilune.support.GivenAgreements;
import org.perilune.support.GivenBookings;
import org.perilune.support.PackagedProgram;

/** The program is killed in the middle of work. What it had acknowledged is there when it is back, once each. */
class RestartIT {

    private static final int WRITERS = 4;

    @Test
    void everything_acknowledged_survives_a_kill() throws Exception {
        var acknowledged = ConcurrentHashMap.<String>newKeySet();
        try (var program = PackagedProgram.serve()) {
            RestAssured.port = program.port();
            RestAssured.baseURI = "http://127.0.0.1";
            var threads = Executors.newFixedThreadPool(WRITERS);
            var writers = new ArrayList<Future<?>>();
            for (int i = 0; i < WRITERS; i++) {
                writers.add(threads.submit(() -> raiseUntilKilled(acknowledged)));
            }
            while (acknowledged.size() < 40) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            program.kill();
            for (var writer : writers) {
                writer.get(30, TimeUnit.SECONDS);
            }
            threads.shutdown();
        }
        try (var again = PackagedProgram.serve()) {
            RestAssured.port = again.port();
            assertThat(naturesOnTheChannel()).containsAll(acknowledged).doesNotHaveDuplicates();
        }
    }

    @Test
    void every_acknowledged_booking_survives_a_kill() throws Exception {
        var acknowledged = ConcurrentHashMap.<String>newKeySet();
        try (var program = PackagedProgram.serve()) {
            RestAssured.port = program.port();
            RestAssured.baseURI = "http://127.0.0.1";
            GivenAgreements.inForce("esa", "cnsa");
            var offering = GivenBookings.relayPass("cnsa");
            var hours = new AtomicInteger();
            var threads = Executors.newFixedThreadPool(WRITERS);
            var writers = new ArrayList<Future<?>>();
            for (int i = 0; i < WRITERS; i++) {
                writers.add(threads.submit(() -> bookUntilKilled(offering, hours, acknowledged)));
            }
            while (acknowledged.size() < 40) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            program.kill();
            for (var writer : writers) {
                writer.get(30, TimeUnit.SECONDS);
            }
            threads.shutdown();
        }
        try (var again = PackagedProgram.serve()) {
            RestAssured.port = again.port();
            assertThat(everyPage("/v1/bookings", "items.id"))
                    .containsAll(acknowledged)
                    .doesNotHaveDuplicates();
        }
    }

    /** Each writer takes the next free hour, so that nothing but the kill stands in its way. */
    private static void bookUntilKilled(UUID offering, AtomicInteger hours, Set<String> acknowledged) {
        while (true) {
            int hour = hours.getAndIncrement();
            var demand = GivenBookings.demand(
                    offering, GivenBookings.at(20, hour), GivenBookings.at(20, hour + 1), "1", "h");
            try {
                var answer = as("esa").body(demand).post("/v1/bookings");
                if (answer.statusCode() != 201) {
                    return;
                }
                acknowledged.add(answer.path("id"));
            } catch (Exception e) {
                return; // the connection died with the program: this one was never acknowledged
            }
        }
    }

    private static void raiseUntilKilled(Set<String> acknowledged) {
        while (true) {
            var nature = "restart " + UUID.randomUUID();
            try {
                if (as("esa")
                                .body(Map.of("nature", nature))
                                .post("/v1/distress-calls")
                                .statusCode()
                        != 201) {
                    return;
                }
            } catch (Exception e) {
                return; // the connection died with the program: this one was never acknowledged
            }
            acknowledged.add(nature);
        }
    }

    private static List<String> naturesOnTheChannel() {
        return everyPage("/v1/distress-calls", "items.report.nature");
    }

    private static List<String> everyPage(String path, String field) {
        var found = new ArrayList<String>();
        String cursor = null;
        do {
            var page = as("esa")
                    .get(path + "?limit=200" + (cursor == null ? "" : "&cursor=" + cursor))
                    .then()
                    .statusCode(200)
                    .extract();
            found.addAll(page.path(field));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        return found;
    }
}
