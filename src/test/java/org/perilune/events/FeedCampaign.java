package org.perilune.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.perilune.support.Actors;
import org.perilune.support.GivenParticipants;

/** How fast a participant that was away reads its whole feed over HTTP. Run by {@code bench/run feed}, not by the suite. */
@QuarkusTest
class FeedCampaign {

    private static final int EVENTS = Integer.getInteger("feed.events", 1_000_000);
    private static final int WARM_UP = 40_000;
    private static final int PAGE = 200;
    private static final String READER = Actors.stranger(7);
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"}$");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void a_long_feed_is_read_from_its_beginning_to_its_end() throws Exception {
        GivenParticipants.active(READER);
        fill();
        read(WARM_UP);
        long start = System.nanoTime();
        long events = read(Long.MAX_VALUE);
        long elapsed = System.nanoTime() - start;
        assertThat(events).isGreaterThanOrEqualTo(EVENTS);
        System.out.printf("%n%,d events in pages of %d over HTTP, one reader: %.1f s%n", events, PAGE, elapsed / 1e9);
        System.out.printf("figure feed_per_s %d events/s%n", Math.round(events / (elapsed / 1e9)));
    }

    /** Straight into the tables: what is measured is reading. */
    private static void fill() throws Exception {
        try (var connection = DriverManager.getConnection(
                        System.getProperty("perilune.database.url"), "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute("""
                    with made as (
                      insert into events.event (id, type, subject, at, facts)
                      select gen_random_uuid(), 'booking.confirmed', gen_random_uuid(), clock_timestamp(),
                        '{"agreement":"' || gen_random_uuid() || '","state":"CONFIRMED","startsAt":"2034-03-03T06:00:00Z"}'
                      from generate_series(1, %d) returning id)
                    insert into events.delivery (recipient, event_id) select '%s', id from made""".formatted(EVENTS, Actors.id(READER)));
            statement.execute("analyze events.event");
            statement.execute("analyze events.delivery");
        }
    }

    private long read(long atLeast) throws Exception {
        long read = 0;
        String after = null;
        while (read < atLeast) {
            var page = page(after);
            long items = page.split("\"specversion\"", -1).length - 1L;
            if (items == 0) {
                return read;
            }
            read += items;
            var next = NEXT.matcher(page);
            assertThat(next.find()).isTrue();
            after = next.group(1);
        }
        return read;
    }

    private String page(String after) throws Exception {
        var uri = RestAssured.baseURI + ":" + RestAssured.port + "/v1/events?limit=" + PAGE
                + (after == null ? "" : "&after=" + after);
        var request = HttpRequest.newBuilder(URI.create(uri))
                .header("Authorization", "Bearer " + Actors.token(READER))
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
