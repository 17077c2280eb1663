package org.perilune.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perilune.support.Actors.as;
import static org.perilune.support.GivenBookings.at;
import static org.perilune.support.GivenBookings.demand;
import static org.perilune.support.GivenBookings.relayPass;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perilune.kernel.Problem;
import org.perilune.support.Actors;
import org.perilune.support.GivenAgreements;
import org.perilune.support.GivenCatalog;

/** Everybody wants the same thing at the same moment. */
@QuarkusTest
class ConcurrentBookingTest {

    private static final int REQUESTS = 100;
    private static final int REPLAYS = 50;
    private static final String CONSUMER = Actors.stranger(13);
    private static final String PROVIDER = Actors.stranger(14);

    private static boolean agreed;

    @BeforeEach
    void an_agreement_joins_consumer_and_provider() {
        if (!agreed) {
            GivenAgreements.inForce(CONSUMER, PROVIDER);
            agreed = true;
        }
    }

    @Test
    void a_hundred_requests_for_one_window_give_one_booking() throws Exception {
        var offering = relayPass(PROVIDER);
        assertOneWins(number -> offering);
    }

    @Test
    void a_hundred_requests_through_two_offerings_of_one_resource_give_one_booking() throws Exception {
        var slot = GivenCatalog.slot(PROVIDER);
        var offerings = List.of(relayPass(PROVIDER, slot, Map.of()), relayPass(PROVIDER, slot, Map.of()));
        assertOneWins(number -> offerings.get(number % 2));
    }

    @Test
    void fifty_replays_of_one_key_give_one_booking_and_fifty_identical_answers() throws Exception {
        var key = UUID.randomUUID().toString();
        var demand = demand(relayPass(PROVIDER), at(40, 6), at(40, 12), "6", "h");
        var answers = atOnce(
                REPLAYS, number -> until(() -> as(CONSUMER, key).body(demand).post("/v1/bookings")));
        var bodies = new HashSet<String>();
        var etags = new HashSet<String>();
        answers.forEach(answer -> {
            assertThat(answer.statusCode()).isEqualTo(201);
            bodies.add(answer.asString() + answer.header("Location"));
            etags.add(answer.header("ETag"));
        });
        assertThat(bodies).hasSize(1);
        assertThat(etags).hasSize(1);
    }

    /** A request whose first copy is still running is told so at once, and tries again as a client would. */
    private static Response until(Callable<Response> request) throws Exception {
        var answer = request.call();
        while (answer.statusCode() == Problem.REQUEST_IN_FLIGHT.status()
                && answer.path("code").equals(Problem.REQUEST_IN_FLIGHT.code())) {
            Thread.sleep(20);
            answer = request.call();
        }
        return answer;
    }

    private static void assertOneWins(java.util.function.IntFunction<UUID> offering) throws Exception {
        var answers = atOnce(
                REQUESTS,
                number -> as(CONSUMER)
                        .body(demand(offering.apply(number), at(40, 6), at(40, 12), "6", "h"))
                        .post("/v1/bookings"));
        assertThat(answers).extracting(Response::statusCode).containsOnly(201, 409);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .allSatisfy(answer ->
                        assertThat((String) answer.path("code")).isEqualTo(BookingProblems.WINDOW_TAKEN.code()));
    }

    private interface Numbered {
        Response call(int number) throws Exception;
    }

    private static List<Response> atOnce(int count, Numbered request) throws Exception {
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(count);
        try {
            var running = new ArrayList<Future<Response>>();
            for (int index = 0; index < count; index++) {
                int number = index;
                running.add(pool.submit(() -> {
                    start.await();
                    return request.call(number);
                }));
            }
            start.countDown();
            var answers = new ArrayList<Response>();
            for (var one : running) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            pool.shutdown();
        }
    }
}
