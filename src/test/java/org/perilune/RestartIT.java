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
import org.junit.jupiter.api.Test;
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
        var natures = new ArrayList<String>();
        String cursor = null;
        do {
            var page = as("esa")
                    .get("/v1/distress-calls?limit=200" + (cursor == null ? "" : "&cursor=" + cursor))
                    .then()
                    .statusCode(200)
                    .extract();
            natures.addAll(page.path("items.report.nature"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        return natures;
    }
}
