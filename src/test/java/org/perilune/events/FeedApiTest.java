package org.perilune.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.perilune.support.Actors.as;
import static org.perilune.support.Actors.id;
import static org.perilune.support.Problems.assertRefused;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perilune.kernel.MarketEvent;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.Problem;
import org.perilune.kernel.tenancy.Acting;
import org.perilune.support.GivenParticipants;

@QuarkusTest
class FeedApiTest {

    /** A fact of this test. */
    record Happened(UUID subject, Audience audience, Instant at) implements MarketEvent {

        @Override
        public String type() {
            return "test.happened";
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of("what", "something", "to", "\"whom\"");
        }
    }

    @Inject
    Event<Happened> happened;

    @BeforeEach
    void participants() {
        GivenParticipants.active("esa", "cnsa", "jaxa");
    }

    @Test
    void a_fact_reaches_its_audience_and_nobody_else() {
        var subject = fire(MarketEvent.Audience.of(participant("esa"), participant("cnsa")));
        assertThat(subjectsOf("esa")).contains(subject);
        assertThat(subjectsOf("cnsa")).contains(subject);
        assertThat(subjectsOf("jaxa")).doesNotContain(subject);
    }

    @Test
    void a_fact_for_everybody_reaches_everybody() {
        var subject = fire(MarketEvent.Audience.everybody());
        assertThat(subjectsOf("jaxa")).contains(subject);
    }

    @Test
    void a_change_that_rolls_back_tells_nobody() {
        var subject = UUID.randomUUID();
        Acting.as(id("esa"), () -> {
            QuarkusTransaction.begin();
            happened.fire(new Happened(subject, MarketEvent.Audience.of(participant("esa")), Instant.EPOCH));
            QuarkusTransaction.rollback();
            return null;
        });
        assertThat(subjectsOf("esa")).doesNotContain(subject);
    }

    @Test
    void a_feed_at_its_end_says_where_to_ask_again() {
        String end = positionAtEnd("jaxa");
        as("jaxa").get("/v1/events?after=" + end).then().statusCode(200).body("next", equalTo(end));
        var subject = fire(MarketEvent.Audience.of(participant("jaxa")));
        List<String> subjects =
                as("jaxa").get("/v1/events?after=" + end).then().extract().path("items.subject");
        assertThat(subjects).contains(subject.toString());
    }

    @Test
    void a_reader_that_waits_is_answered_as_soon_as_there_is_something() throws Exception {
        String end = positionAtEnd("jaxa");
        var waiting = java.util.concurrent.CompletableFuture.supplyAsync(() -> as("jaxa")
                .get("/v1/events?wait=20&after=" + end)
                .then()
                .statusCode(200)
                .extract());
        pause(600);
        assertThat(waiting).isNotDone();
        var subject = fire(MarketEvent.Audience.of(participant("jaxa")));
        List<String> subjects = waiting.get(10, TimeUnit.SECONDS).path("items.subject");
        assertThat(subjects).contains(subject.toString());
    }

    @Test
    void a_reader_that_waits_for_nothing_is_told_where_it_stands() {
        String end = positionAtEnd("jaxa");
        as("jaxa").get("/v1/events?wait=1&after=" + end).then().statusCode(200).body("next", equalTo(end));
        assertRefused(as("jaxa").get("/v1/events?wait=31").then(), Problem.MALFORMED_REQUEST);
    }

    @Test
    void a_stream_tells_what_happens_and_goes_on_from_the_last_id_seen() throws Exception {
        String end = positionAtEnd("jaxa");
        var first = fire(MarketEvent.Audience.of(participant("jaxa")));
        var second = fire(MarketEvent.Audience.of(participant("jaxa")));
        var lines = stream(end, 2);
        assertThat(lines.toString()).contains(first.toString(), second.toString());
        var id = lines.stream()
                .filter(line -> line.startsWith("id:"))
                .findFirst()
                .orElseThrow()
                .substring(3)
                .strip();
        var again = stream(id, 1);
        assertThat(again.toString()).contains(second.toString()).doesNotContain(first.toString());
    }

    /** The lines of the stream up to so many events. */
    private static List<String> stream(String lastId, int events) throws Exception {
        var request = java.net.http.HttpRequest.newBuilder(java.net.URI.create(
                        "http://127.0.0.1:" + io.restassured.RestAssured.port + "/v1/events/stream"))
                .header("Authorization", "Bearer " + org.perilune.support.Actors.token("jaxa"))
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", lastId)
                .build();
        var answer = java.net.http.HttpClient.newHttpClient()
                .send(request, java.net.http.HttpResponse.BodyHandlers.ofLines());
        assertThat(answer.statusCode()).isEqualTo(200);
        var lines = new ArrayList<String>();
        try (var body = answer.body()) {
            var all = body.iterator();
            while (lines.stream().filter(line -> line.startsWith("data:")).count() < events) {
                lines.add(all.next());
            }
        }
        return lines;
    }

    @Test
    void a_position_of_somebodys_own_making_is_refused() {
        assertRefused(as("esa").get("/v1/events?after=forged!").then(), Problem.MALFORMED_REQUEST);
    }

    @Test
    void the_operator_and_an_officer_hear_no_news() {
        assertRefused(as("operator").get("/v1/events").then(), Problem.INSUFFICIENT_SCOPE);
        assertRefused(as("esa-officer").get("/v1/events").then(), Problem.INSUFFICIENT_SCOPE);
    }

    /** Writers that commit late, a fifth of them not at all, and a reader that never goes back. */
    @Test
    void a_reader_misses_nothing_that_commits_late() throws Exception {
        long seed = System.nanoTime();
        var random = new Random(seed);
        Set<UUID> committed = ConcurrentHashMap.newKeySet();
        var writing = new AtomicBoolean(true);
        var writers = new ArrayList<Callable<Void>>();
        for (int i = 0; i < 120; i++) {
            int delay = random.nextInt(20);
            boolean fails = random.nextInt(5) == 0;
            writers.add(() -> write(committed, delay, fails));
        }
        var from = positionAtEnd("esa");
        var reader = Executors.newSingleThreadExecutor();
        var seen = reader.submit(() -> follow("esa", from, writing));
        var threads = Executors.newFixedThreadPool(8);
        for (var done : threads.invokeAll(writers)) {
            try {
                done.get();
            } catch (ExecutionException e) {
                assertThat(e.getCause()).hasMessage("rolled back on purpose");
            }
        }
        writing.set(false);
        assertThat(seen.get(60, TimeUnit.SECONDS)).as("seed %d", seed).containsAll(committed);
        threads.shutdown();
        reader.shutdown();
    }

    private Void write(Set<UUID> committed, int delay, boolean fails) {
        var subject = UUID.randomUUID();
        Acting.as(
                id("esa"),
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    happened.fire(new Happened(subject, MarketEvent.Audience.of(participant("esa")), Instant.EPOCH));
                    pause(delay);
                    if (fails) {
                        throw new IllegalStateException("rolled back on purpose");
                    }
                    return null;
                }));
        committed.add(subject);
        return null;
    }

    private static Set<UUID> follow(String actor, String from, AtomicBoolean writing) {
        var seen = new HashSet<UUID>();
        var after = from;
        boolean last = false;
        while (true) {
            boolean stillWriting = writing.get();
            var page = as(actor)
                    .get("/v1/events?limit=50&after=" + after)
                    .then()
                    .statusCode(200)
                    .extract();
            List<String> subjects = page.path("items.subject");
            subjects.forEach(subject -> assertThat(seen.add(UUID.fromString(subject)))
                    .as("told once")
                    .isTrue());
            after = page.path("next");
            if (subjects.isEmpty() && !stillWriting) {
                if (last) {
                    return seen;
                }
                last = true;
            }
        }
    }

    private UUID fire(MarketEvent.Audience audience) {
        var subject = UUID.randomUUID();
        Acting.as(id("esa"), () -> {
            QuarkusTransaction.requiringNew().run(() -> happened.fire(new Happened(subject, audience, Instant.EPOCH)));
            return null;
        });
        return subject;
    }

    private static List<UUID> subjectsOf(String actor) {
        var subjects = new ArrayList<UUID>();
        String after = null;
        while (true) {
            var page = as(actor)
                    .get("/v1/events?limit=200" + (after == null ? "" : "&after=" + after))
                    .then()
                    .statusCode(200)
                    .extract();
            List<String> found = page.path("items.subject");
            if (found.isEmpty()) {
                return subjects;
            }
            found.forEach(subject -> subjects.add(UUID.fromString(subject)));
            after = page.path("next");
        }
    }

    private static String positionAtEnd(String actor) {
        String after = as(actor).get("/v1/events?limit=200").then().extract().path("next");
        while (true) {
            var page =
                    as(actor).get("/v1/events?limit=200&after=" + after).then().extract();
            List<String> found = page.path("items.subject");
            if (found.isEmpty()) {
                return after;
            }
            after = page.path("next");
        }
    }

    private static ParticipantId participant(String name) {
        return new ParticipantId(id(name));
    }

    private static void pause(int milliseconds) {
        try {
            TimeUnit.MILLISECONDS.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
