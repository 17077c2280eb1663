package org.perilune.support;

import static org.perilune.support.Actors.id;
import static org.perilune.support.GivenBookings.book;
import static org.perilune.support.GivenBookings.demand;
import static org.perilune.support.GivenBookings.move;

import io.quarkus.arc.Arc;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.perilune.agreements.RateCard.Tariff;
import org.perilune.agreements.RateCard.UnitOfAccount;
import org.perilune.agreements.Terms.SettlementMode;
import org.perilune.catalog.Category;
import org.perilune.kernel.Interval;
import org.perilune.kernel.Meter;

/** Deals that can be metered: 100 kW.h of power, agreed, booked, confirmed and served over the API. The clock stands after. */
public final class GivenDeals {

    private GivenDeals() {}

    public record Deal(
            String consumer,
            String provider,
            UUID agreement,
            UUID offering,
            UUID node,
            UUID booking,
            Interval window) {}

    public static Deal active(
            String consumer, String provider, UnitOfAccount unit, Tariff tariff, SettlementMode mode) {
        clock().reset();
        var agreement = GivenAgreements.inForce(consumer, provider, terms(provider, unit, tariff, mode));
        var node = GivenCatalog.rate(provider, 60, "1000");
        var offering = GivenCatalog.listed(
                provider, Category.POWER, Meter.ENERGY, List.of(node), Map.of("name", "Shackleton rim power"));
        var start = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(2));
        var window = new Interval(start, start.plus(Duration.ofHours(6)));
        return booked(new Deal(consumer, provider, agreement, offering, node, node, window));
    }

    /** The same again, under the same agreement. */
    public static Deal another(Deal deal) {
        return booked(deal);
    }

    private static Deal booked(Deal deal) {
        var window = deal.window();
        clock().moveTo(window.startsAt().minus(Duration.ofMinutes(30)));
        var demand = demand(deal.offering(), window.startsAt(), window.endsAt(), "100", "kW.h");
        demand.put("agreement", deal.agreement());
        demand.put(
                "claims",
                List.of(Map.of(
                        "resource", deal.node(),
                        "dimension", "capacity",
                        "quantity", Map.of("value", "20", "unit", "kW"))));
        var booking = GivenCatalog.created(book(deal.consumer(), demand));
        move(deal.provider(), booking, "confirm").statusCode(200);
        clock().moveTo(window.startsAt().plusSeconds(1));
        move(deal.provider(), booking, "activate").statusCode(200);
        clock().moveTo(window.endsAt().plus(Duration.ofHours(4)));
        return new Deal(
                deal.consumer(), deal.provider(), deal.agreement(), deal.offering(), deal.node(), booking, window);
    }

    private static Map<String, Object> terms(String provider, UnitOfAccount unit, Tariff tariff, SettlementMode mode) {
        var item = Map.of("category", Category.POWER, "meter", Meter.ENERGY, "tariff", wire(tariff));
        return Map.of(
                "covers", List.of(Map.of("provider", id(provider), "categories", List.of(Category.POWER))),
                "settlementMode", mode,
                "rateCard",
                        Map.of(
                                "unitOfAccount",
                                Map.of("scheme", unit.scheme(), "code", unit.code(), "scale", unit.scale()),
                                "rounding",
                                "HALF_EVEN",
                                "items",
                                unit.scheme() == UnitOfAccount.Scheme.NONE ? List.of() : List.of(item)));
    }

    private static Map<String, Object> wire(Tariff tariff) {
        var wire = new HashMap<String, Object>();
        wire.put("kind", tariff.kind());
        wire.put("price", tariff.price() == null ? null : tariff.price().toPlainString());
        wire.put("minimum", tariff.minimum() == null ? null : tariff.minimum().toPlainString());
        wire.values().removeIf(java.util.Objects::isNull);
        return wire;
    }

    private static FakeClock clock() {
        return Arc.container().instance(FakeClock.class).get();
    }
}
