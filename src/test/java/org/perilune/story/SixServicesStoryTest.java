package org.perilune.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.perilune.support.Actors.as;
import static org.perilune.support.Actors.id;
import static org.perilune.support.GivenBookings.at;
import static org.perilune.support.GivenBookings.book;
import static org.perilune.support.GivenBookings.demand;
import static org.perilune.support.GivenBookings.move;
import static org.perilune.support.GivenBookings.quote;
import static org.perilune.support.GivenCatalog.created;
import static org.perilune.support.GivenSettlement.closed;
import static org.perilune.support.GivenSettlement.confirm;
import static org.perilune.support.GivenSettlement.endOfMonth;
import static org.perilune.support.GivenSettlement.postings;
import static org.perilune.support.GivenSettlement.report;
import static org.perilune.support.GivenSettlement.stated;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.perilune.catalog.Category;
import org.perilune.kernel.Meter;
import org.perilune.support.FakeClock;
import org.perilune.support.GivenAgreements;
import org.perilune.support.GivenCatalog;

/** One service of each category, from quote to statement, with everything that is posted. */
@QuarkusTest
class SixServicesStoryTest {

    @Inject
    FakeClock clock;

    @AfterEach
    void back_to_now() {
        clock.reset();
    }

    /**
     * @param claims dimension to quantity of the one resource; empty where the quantity says it
     * @param used of the quantity that was booked
     * @param posted minor units of euro at one euro a unit
     */
    record Service(
            Category category,
            Meter meter,
            String provider,
            UUID resource,
            String booked,
            String unit,
            Map<String, Map<String, String>> claims,
            String used,
            long posted) {

        @Override
        public String toString() {
            return category + " by " + meter;
        }
    }

    static Stream<java.util.function.Supplier<Service>> services() {
        return Stream.of(
                () -> new Service(
                        Category.COMMUNICATION,
                        Meter.CONTACT,
                        "cnsa",
                        GivenCatalog.slot("cnsa"),
                        "2",
                        "{pass}",
                        Map.of(),
                        "2",
                        200),
                () -> new Service(
                        Category.NAVIGATION,
                        Meter.NAVIGATION_TIME,
                        "jaxa",
                        GivenCatalog.broadcast("jaxa"),
                        "24",
                        "h",
                        Map.of(),
                        "23.5",
                        2350),
                () -> new Service(
                        Category.POWER,
                        Meter.ENERGY,
                        "cnsa",
                        GivenCatalog.rate("cnsa", 60, "10"),
                        "100",
                        "kW.h",
                        Map.of("capacity", quantity("5", "kW")),
                        "98.765",
                        9876),
                () -> new Service(
                        Category.HABITAT,
                        Meter.BERTH_NIGHT,
                        "jaxa",
                        GivenCatalog.berths("jaxa", 2),
                        "2",
                        "{berth}.d",
                        Map.of("capacity", quantity("2", "{berth}")),
                        "2",
                        200),
                () -> new Service(
                        Category.CONSUMABLE,
                        Meter.MASS,
                        "cnsa",
                        GivenCatalog.stock("cnsa", "900", "300"),
                        "120",
                        "kg",
                        Map.of(),
                        "119.5",
                        11950),
                () -> new Service(
                        Category.TRANSPORT,
                        Meter.MASS,
                        "jaxa",
                        GivenCatalog.manifest("jaxa", "500", "2"),
                        "80",
                        "kg",
                        Map.of("mass", quantity("80", "kg"), "volume", quantity("0.5", "m3")),
                        "80",
                        8000));
    }

    @ParameterizedTest
    @MethodSource("services")
    void from_quote_to_statement(java.util.function.Supplier<Service> given) throws IOException {
        var agreement = GivenAgreements.inForce("esa", "jaxa");
        var other = GivenAgreements.inForce("esa", "cnsa");
        var service = given.get();
        var under = service.provider().equals("jaxa") ? agreement : other;
        var booking = used(service, under);
        clock.moveTo(endOfMonth(at(3, 0)).plus(Duration.ofMinutes(5)));
        var statement = closed("esa", under);
        while (!new String(stated("esa", statement)).contains(booking.toString())) {
            statement = closed("esa", under);
        }
        var document = new ObjectMapper().readTree(stated(service.provider(), statement));
        assertThat(document.at("/lines/0/booking").asText()).isEqualTo(booking.toString());
        assertThat(document.at("/totals/0/net/debtor").asText())
                .isEqualTo(id("esa").toString());
        assertThat(postings("esa", under))
                .startsWith(
                        "ACCRUAL owed-by:" + id("esa") + " EUR " + service.posted(),
                        "ACCRUAL owed-to:" + id(service.provider()) + " EUR -" + service.posted());
    }

    private UUID used(Service service, UUID agreement) {
        var offering = GivenCatalog.listed(
                service.provider(), service.category(), service.meter(), List.of(service.resource()), Map.of());
        var demand = demand(offering, at(2, 0), at(3, 0), service.booked(), service.unit());
        demand.put("agreement", agreement);
        var claims = service.claims().entrySet().stream()
                .map(claim -> Map.of(
                        "resource", service.resource(), "dimension", claim.getKey(), "quantity", claim.getValue()))
                .toList();
        demand.put("claims", claims);
        quote("esa-planner", new HashMap<>(demand)).statusCode(200).body("bookable", equalTo(true));
        var booking = created(book("esa-planner", demand));
        move(service.provider(), booking, "confirm").statusCode(200);
        clock.moveTo(at(2, 0).plusSeconds(1));
        move(service.provider(), booking, "activate").statusCode(200);
        clock.moveTo(at(3, 0).plusSeconds(1));
        String reading = report(service.provider(), booking, at(2, 0), at(3, 0), service.used(), service.unit())
                .statusCode(201)
                .extract()
                .header("Location");
        move(service.provider(), booking, "complete").statusCode(200);
        confirm("esa", reading).statusCode(200);
        as("esa").get("/v1/bookings/" + booking).then().body("state", equalTo("COMPLETED"));
        return booking;
    }

    private static Map<String, String> quantity(String value, String unit) {
        return Map.of("value", value, "unit", unit);
    }
}
