package org.perilune.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.perilune.support.Actors.as;
import static org.perilune.support.Actors.id;
import static org.perilune.support.Problems.assertRefused;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perilune.events.domain.DeliverWebhooks;
import org.perilune.kernel.MarketEvent;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.Problem;
import org.perilune.kernel.tenancy.Acting;
import org.perilune.support.Actors;
import org.perilune.support.FakeClock;
import org.perilune.support.GivenParticipants;
import org.perilune.support.Receiver;

/** The feed sent to an address of a participant's: signed, in order, at least once, and looked after by its owner. */
@QuarkusTest
@Tag("R-50")
class WebhookApiTest {

    private static final String OWNER = Actors.stranger(21);
    private static final String STRANGER = Actors.stranger(22);

    /** A fact of this test. */
    record Counted(UUID subject, int number, String type, Audience audience, Instant at) implements MarketEvent {

        @Override
        public Map<String, Object> facts() {
            return Map.of("number", String.valueOf(number), "word", "\u6708 \"moon\"");
        }
    }

    @Inject
    Event<Counted> counted;

    @Inject
    DeliverWebhooks deliverWebhooks;

    @Inject
    FakeClock clock;

    private final Receiver receiver = Receiver.start();
    private final UUID subject = UUID.randomUUID();
    private String webhook;

    @BeforeEach
    void participants() {
        GivenParticipants.active(OWNER, STRANGER);
    }

    @AfterEach
    void everything_ends() {
        if (webhook != null && !"CLOSED".equals(see().path("state"))) {
            move("close", null).statusCode(200);
        }
        receiver.close();
        clock.reset();
    }

    @Test
    void events_arrive_in_order_and_their_signatures_verify() throws Exception {
        subscribe(Map.of());
        for (int number = 0; number < 30; number++) {
            fire(number, "test.counted");
        }
        await(() -> receiver.received().size() >= 30);
        assertThat(numbers()).isEqualTo(upTo(30));
        for (var one : receiver.received()) {
            assertThat(verifies(one, one.body())).isTrue();
        }
        var first = receiver.received().get(0);
        assertThat(verifies(first, first.body().replace("\"0\"", "\"1\""))).isFalse();
        assertThat(JsonPath.from(first.body()).getString("id")).isEqualTo(first.id());
        assertThat(JsonPath.from(first.body()).getString("data.word")).isEqualTo("\u6708 \"moon\"");
    }

    @Test
    void what_fails_is_tried_again_before_what_comes_after_it_for_a_day() {
        subscribe(Map.of());
        receiver.answers(503);
        fire(0, "test.counted");
        fire(1, "test.counted");
        await(() -> receiver.received().size() == 1);
        for (var wait :
                List.of(Duration.ofSeconds(6), Duration.ofMinutes(6), Duration.ofMinutes(31), Duration.ofHours(3))) {
            int before = receiver.received().size();
            clock.advance(wait);
            await(() -> receiver.received().size() == before + 1);
        }
        receiver.answers(200);
        clock.advance(Duration.ofHours(6));
        await(() -> receiver.received().size() == 7);
        assertThat(numbers()).containsExactly(0, 0, 0, 0, 0, 0, 1);
        await(() -> see().<Integer>path("failures") == 0);
        as(OWNER)
                .get("/v1/webhooks/" + webhook + "/attempts")
                .then()
                .statusCode(200)
                .body("items.status", contains(503, 503, 503, 503, 503, 200, 200))
                .body("items.number", contains(1, 2, 3, 4, 5, 6, 7));
    }

    @Test
    void a_receiver_that_fails_too_long_pauses_its_webhook_and_the_feed_says_so() {
        subscribe(Map.of());
        receiver.answers(500);
        fire(0, "test.counted");
        for (int failures = 1; failures <= 8; failures++) {
            int expected = failures;
            await(() -> see().<Integer>path("failures") == expected);
            clock.advance(Duration.ofHours(19));
        }
        as(OWNER)
                .get("/v1/webhooks/" + webhook)
                .then()
                .body("state", equalTo("PAUSED"))
                .body("pausedBecause", equalTo("FAILING"));
        assertThat(feedTypesAbout(webhook)).contains("org.perilune.webhook.paused.v1");
        receiver.answers(200);
        move("resume", null).statusCode(200).body("state", equalTo("ACTIVE"));
        await(() -> receiver.received().get(receiver.received().size() - 1).answered() == 200);
    }

    @Test
    void a_receiver_that_says_it_is_gone_is_left_alone_at_once() {
        subscribe(Map.of());
        receiver.answers(410);
        fire(0, "test.counted");
        await(() -> "PAUSED".equals(see().path("state")));
        assertThat(see().<String>path("pausedBecause")).isEqualTo("GONE");
    }

    @Test
    void nothing_is_sent_while_its_owner_pauses_it_and_nothing_is_lost() throws Exception {
        subscribe(Map.of());
        move("pause", null).statusCode(200).body("allowedActions", contains("resume", "close"));
        fire(0, "test.counted");
        TimeUnit.MILLISECONDS.sleep(1500);
        assertThat(receiver.received()).isEmpty();
        assertRefused(move("pause", null), Problem.ILLEGAL_TRANSITION)
                .body("allowedActions", contains("resume", "close"));
        move("resume", null).statusCode(200);
        await(() -> receiver.received().size() == 1);
    }

    @Test
    void what_was_sent_is_sent_again_from_any_place_with_the_same_ids() {
        String start = see(subscribe(Map.of())).path("position");
        fire(0, "test.counted");
        fire(1, "test.counted");
        await(() -> receiver.received().size() == 2);
        await(() -> !start.equals(see().path("position")));
        move("replay", Map.of("after", start)).statusCode(200);
        await(() -> receiver.received().size() == 4);
        assertThat(numbers()).containsExactly(0, 1, 0, 1);
        assertThat(receiver.received().get(2).id())
                .isEqualTo(receiver.received().get(0).id());
    }

    @Test
    void only_the_types_asked_for_are_sent() {
        subscribe(Map.of("types", List.of("wanted")));
        fire(0, "test.counted");
        fire(1, "wanted.counted");
        fire(2, "wantednot.counted");
        fire(3, "wanted.counted");
        await(() -> receiver.received().size() == 2);
        assertThat(numbers()).containsExactly(1, 3);
    }

    @Test
    void an_address_of_a_private_network_is_refused() {
        for (var url :
                List.of("https://10.0.0.1/", "https://[::1]/", "http://hooks.agency.example/", "https://localhost/")) {
            assertRefused(
                    as(OWNER).body(Map.of("url", url)).post("/v1/webhooks").then(),
                    EventsProblems.WEBHOOK_ADDRESS_REFUSED);
        }
    }

    @Test
    void a_webhook_is_its_owners_business_alone() {
        subscribe(Map.of());
        assertRefused(as(STRANGER).get("/v1/webhooks/" + webhook).then(), Problem.NOT_FOUND);
        assertRefused(as(STRANGER).get("/v1/webhooks/" + webhook + "/attempts").then(), Problem.NOT_FOUND);
        as(STRANGER).get("/v1/webhooks").then().statusCode(200).body("items.id", equalTo(List.of()));
    }

    @Test
    void a_move_needs_the_version_that_was_read() {
        subscribe(Map.of());
        assertRefused(as(OWNER).post("/v1/webhooks/" + webhook + "/pause").then(), Problem.PRECONDITION_REQUIRED);
        assertRefused(
                as(OWNER)
                        .header("If-Match", "\"9\"")
                        .post("/v1/webhooks/" + webhook + "/pause")
                        .then(),
                Problem.STALE_VERSION);
    }

    @Test
    void a_participant_has_ten_at_most() {
        var owner = Actors.stranger(23);
        GivenParticipants.active(owner);
        var body = Map.of("url", "https://hooks.agency.example/");
        for (int number = 0; number < 10; number++) {
            as(owner).body(body).post("/v1/webhooks").then().statusCode(201);
        }
        assertRefused(as(owner).body(body).post("/v1/webhooks").then(), EventsProblems.TOO_MANY_WEBHOOKS);
    }

    private String subscribe(Map<String, Object> with) {
        var body = new java.util.HashMap<String, Object>(with);
        body.put("url", receiver.url());
        webhook = as(OWNER)
                .body(body)
                .post("/v1/webhooks")
                .then()
                .statusCode(201)
                .body("state", equalTo("ACTIVE"))
                .extract()
                .path("id");
        return webhook;
    }

    private io.restassured.response.Response see(String id) {
        return as(OWNER).get("/v1/webhooks/" + id);
    }

    private io.restassured.response.Response see() {
        return see(webhook);
    }

    private ValidatableResponse move(String verb, Map<String, Object> body) {
        var request = as(OWNER).header("If-Match", see().header("ETag"));
        if (body != null) {
            request.body(body);
        }
        return request.post("/v1/webhooks/" + webhook + "/" + verb).then();
    }

    private void fire(int number, String type) {
        var audience = MarketEvent.Audience.of(new ParticipantId(id(OWNER)));
        Acting.as(id(OWNER), () -> {
            QuarkusTransaction.requiringNew()
                    .run(() -> counted.fire(new Counted(subject, number, type, audience, Instant.EPOCH)));
            return null;
        });
    }

    private List<Integer> numbers() {
        return receiver.received().stream()
                .map(one -> Integer.valueOf(JsonPath.from(one.body()).getString("data.number")))
                .toList();
    }

    private static List<Integer> upTo(int end) {
        return java.util.stream.IntStream.range(0, end).boxed().toList();
    }

    private static List<String> feedTypesAbout(String subject) {
        var types = new ArrayList<String>();
        String after = "";
        while (true) {
            var page = as(OWNER)
                    .get("/v1/events?limit=200" + after)
                    .then()
                    .statusCode(200)
                    .extract();
            List<Map<String, Object>> items = page.path("items");
            if (items.isEmpty()) {
                return types;
            }
            items.stream()
                    .filter(item -> subject.equals(item.get("subject")))
                    .forEach(item -> types.add((String) item.get("type")));
            after = "&after=" + page.path("next");
        }
    }

    /** As a receiver checks it, with the public key it was told. */
    private static boolean verifies(Receiver.Received one, String body) throws Exception {
        String told = as(OWNER)
                .get("/v1/webhook-key")
                .then()
                .statusCode(200)
                .extract()
                .path("publicKey");
        var raw = Base64.getDecoder().decode(told.substring("whpk_".length()));
        var encoded = HexFormat.of()
                .parseHex("302a300506032b6570032100" + HexFormat.of().formatHex(raw));
        var signature = Signature.getInstance("Ed25519");
        signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        signature.update((one.id() + "." + one.timestamp() + "." + body).getBytes(StandardCharsets.UTF_8));
        return signature.verify(Base64.getDecoder().decode(one.signature().substring("v1a,".length())));
    }

    private void await(BooleanSupplier reached) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(deadline);
            deliverWebhooks.deliver(); // as the schedule does every second
            try {
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
