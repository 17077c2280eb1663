package org.perilune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perilune.support.Actors.as;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perilune.support.GivenParticipants;
import org.perilune.support.PackagedProgram;
import org.perilune.support.Receiver;

/** The program is killed between commit and delivery. What happened is still told: every fact, in order, at least once. */
class WebhookRestartIT {

    private static final Map<String, String> SETTINGS = Map.of(
            "MARKET_WEBHOOKS_PRIVATE_HOSTS", "127.0.0.1",
            "MARKET_WEBHOOKS_ANSWER_WITHIN", "2s",
            "MARKET_WEBHOOKS_TURN", "6s");

    /** A turn that was cut off is sent again whole, and no more than that. */
    private static final int ONE_TURN = 50;

    @Test
    @Tag("R-50")
    void every_committed_fact_is_delivered_after_a_kill_and_repeated_at_most_within_a_turn() throws Exception {
        Set<String> committed = ConcurrentHashMap.newKeySet();
        try (var receiver = Receiver.start()) {
            receiver.takes(30); // so that delivery is behind when the program dies
            try (var program = PackagedProgram.serve(SETTINGS)) {
                reach(program);
                GivenParticipants.active("esa");
                as("esa")
                        .body(Map.of("url", receiver.url(), "types", List.of("distress")))
                        .post("/v1/webhooks")
                        .then()
                        .statusCode(201);
                var writer = Executors.newSingleThreadExecutor();
                var writing = writer.submit(() -> raiseUntilKilled(committed));
                while (receiver.received().size() < 20 || committed.size() < 60) {
                    TimeUnit.MILLISECONDS.sleep(20);
                }
                program.kill();
                writing.get(30, TimeUnit.SECONDS);
                writer.shutdown();
            }
            assertThat(subjects(receiver)).as("delivered before the kill").hasSizeLessThan(committed.size());
            try (var again = PackagedProgram.serve(SETTINGS)) {
                reach(again);
                receiver.takes(0);
                await(receiver, committed);
            }
            var once = new LinkedHashMap<String, Instant>();
            receiver.received()
                    .forEach(one -> once.putIfAbsent(
                            one.id(), Instant.parse(JsonPath.from(one.body()).getString("time"))));
            assertThat(List.copyOf(once.values())).isSorted();
            assertThat(receiver.received().size() - once.size()).isLessThanOrEqualTo(ONE_TURN);
        }
    }

    private static void reach(PackagedProgram program) {
        RestAssured.port = program.port();
        RestAssured.baseURI = "http://127.0.0.1";
    }

    private static void raiseUntilKilled(Set<String> committed) {
        while (true) {
            try {
                var answer = as("esa")
                        .body(Map.of("nature", "kill " + UUID.randomUUID()))
                        .post("/v1/distress-calls");
                if (answer.statusCode() != 201) {
                    return;
                }
                committed.add(answer.path("id"));
            } catch (Exception e) {
                return; // the connection died with the program: this one was never acknowledged
            }
        }
    }

    private static Set<String> subjects(Receiver receiver) {
        var subjects = new LinkedHashSet<String>();
        receiver.received()
                .forEach(one -> subjects.add(JsonPath.from(one.body()).getString("subject")));
        return subjects;
    }

    private static void await(Receiver receiver, Set<String> committed) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!subjects(receiver).containsAll(committed)) {
            assertThat(System.nanoTime()).as("not everything was delivered").isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }
}
