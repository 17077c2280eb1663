package org.perilune.booking.domain;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.hamcrest.Matchers.contains;
import static org.perilune.support.Actors.as;
import static org.perilune.support.Actors.id;
import static org.perilune.support.GivenBookings.at;
import static org.perilune.support.GivenBookings.book;
import static org.perilune.support.GivenBookings.demand;
import static org.perilune.support.GivenBookings.relayPass;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.perilune.booking.BookingId;
import org.perilune.kernel.tenancy.Acting;
import org.perilune.support.Actors;
import org.perilune.support.FakeClock;
import org.perilune.support.GivenAgreements;

@QuarkusTest
class LapseTest {

    private static final String CONSUMER = Actors.stranger(33);
    private static final String PROVIDER = Actors.stranger(34);
    private static final int REPLICAS = 8;

    @Inject
    FakeClock clock;

    @Inject
    RecordLapse recordLapse;

    @AfterEach
    void back_to_now() {
        clock.reset();
    }

    @Test
    void a_lapse_is_recorded_once_however_many_replicas_sweep_at_once() throws Exception {
        GivenAgreements.inForce(CONSUMER, PROVIDER);
        var demand = demand(relayPass(PROVIDER), at(10, 6), at(10, 12), "6", "h");
        demand.put("hold", true);
        String booking = book(CONSUMER, demand).statusCode(201).extract().path("id");
        clock.advance(Duration.ofMinutes(31));
        var sweepers = Executors.newFixedThreadPool(REPLICAS);
        Callable<Boolean> sweep = () -> Acting.as(id(CONSUMER), () -> {
            recordLapse.record(new BookingId(UUID.fromString(booking)));
            return true;
        });
        for (Future<Boolean> swept : sweepers.invokeAll(
                IntStream.range(0, REPLICAS).mapToObj(number -> sweep).toList())) {
            assertThatCode(swept::get).doesNotThrowAnyException();
        }
        sweepers.shutdown();
        as(CONSUMER)
                .get("/v1/bookings/" + booking + "/transitions")
                .then()
                .statusCode(200)
                .body("items.action", contains("hold", "pass-time"));
    }
}
