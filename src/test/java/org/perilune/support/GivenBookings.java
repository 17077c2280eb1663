package org.perilune.support;

import static org.perilune.support.Actors.as;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.perilune.catalog.Category;
import org.perilune.kernel.Meter;

/** Bookings as the tests need them, asked for over the API. */
public final class GivenBookings {

    private GivenBookings() {}

    /** A relay pass over one resource that serves one at a time. */
    public static UUID relayPass(String provider) {
        return relayPass(provider, GivenCatalog.slot(provider), Map.of());
    }

    public static UUID relayPass(String provider, UUID slot, Map<String, ?> details) {
        return GivenCatalog.listed(provider, Category.COMMUNICATION, Meter.APERTURE_TIME, List.of(slot), details);
    }

    /** Midnight, so many days from today of the real calendar. */
    public static Instant day(int fromToday) {
        return Instant.now().truncatedTo(ChronoUnit.DAYS).plus(fromToday, ChronoUnit.DAYS);
    }

    public static Instant at(int day, int hour) {
        return day(day).plus(hour, ChronoUnit.HOURS);
    }

    public static Map<String, Object> demand(
            UUID offering, Instant startsAt, Instant endsAt, String value, String unit) {
        var demand = new HashMap<String, Object>();
        demand.put("offering", offering);
        demand.put("window", Map.of("startsAt", startsAt.toString(), "endsAt", endsAt.toString()));
        demand.put("quantity", Map.of("value", value, "unit", unit));
        return demand;
    }

    public static ValidatableResponse book(String consumer, Map<String, Object> demand) {
        return as(consumer).body(demand).post("/v1/bookings").then();
    }

    public static ValidatableResponse quote(String consumer, Map<String, Object> demand) {
        return as(consumer).body(demand).post("/v1/quotes").then();
    }

    /** Moves it as it stands now; the verbs that want a reason get one. */
    public static ValidatableResponse move(String actor, UUID booking, String verb) {
        var path = "/v1/bookings/" + booking;
        var request = as(actor)
                .header(
                        "If-Match",
                        as(actor).get(path).then().statusCode(200).extract().header("ETag"));
        if (List.of("cancel", "reject", "withdraw").contains(verb)) {
            request.body(Map.of("reason", "Plans changed"));
        }
        return request.post(path + "/" + verb).then();
    }

    /** Booked, confirmed and being served: the test's clock stands a second into its window. */
    public static UUID active(String consumer, String provider, Map<String, Object> demand, FakeClock clock) {
        var booking = GivenCatalog.created(book(consumer, demand));
        move(provider, booking, "confirm").statusCode(200);
        clock.moveTo(Instant.parse((String) ((Map<?, ?>) demand.get("window")).get("startsAt"))
                .plusSeconds(1));
        move(provider, booking, "activate").statusCode(200);
        return booking;
    }
}
