package org.perilune.booking.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.perilune.agreements.AgreementView;
import org.perilune.agreements.RateCard;
import org.perilune.booking.Claim;
import org.perilune.catalog.CapacityModel;
import org.perilune.catalog.Draw;
import org.perilune.catalog.OfferingView;
import org.perilune.catalog.ResourceId;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Interval;
import org.perilune.kernel.Meter;
import org.perilune.kernel.Quantity;
import org.perilune.kernel.Refusal;

/** What a booking would cost, under which policy and with what capacity, and everything that stands in its way. Changes nothing. */
@ApplicationScoped
public class QuoteBooking {

    /**
     * @param reasons why it cannot be booked as asked; empty when it can
     * @param cancelNowCharge minor units a cancellation at this moment would cost once confirmed
     */
    public record Quote(
            OfferingView offering,
            Interval window,
            Quantity quantity,
            Optional<AgreementView> agreement,
            Optional<RateCard.Price> price,
            Optional<Long> cancelNowCharge,
            List<Level> capacity,
            long ruleVersion,
            Instant at,
            List<Refusal> reasons) {}

    /**
     * One resource over the window.
     *
     * @param before free now; empty where there is no rivalry, as {@code after} then is
     * @param meter of the dimension; empty where one is served at a time
     */
    public record Level(
            ResourceId resource,
            CapacityModel model,
            String dimension,
            Optional<Meter> meter,
            Optional<Long> before,
            Optional<Long> after) {}

    private final AssessDemand assessDemand;
    private final Capacity capacity;
    private final Clock clock;

    QuoteBooking(AssessDemand assessDemand, Capacity capacity, Clock clock) {
        this.assessDemand = assessDemand;
        this.capacity = capacity;
        this.clock = clock;
    }

    @Transactional
    public Quote handle(Caller caller, Demand demand) {
        var assessed = assessDemand.of(caller, demand);
        var reasons = new ArrayList<>(assessed.reasons());
        var levels = new ArrayList<Level>();
        assessed.agreement()
                .ifPresent(agreement -> capacity.levels(agreement.id(), demand).forEach(level -> {
                    var draw = draw(assessed.offering(), level.resource());
                    long claimed = claimed(assessed.claims(), level);
                    level.refusal(draw.model(), claimed).ifPresent(reasons::add);
                    levels.add(level(draw, level, claimed));
                }));
        return new Quote(
                assessed.offering(),
                demand.window(),
                demand.quantity(),
                assessed.agreement(),
                assessed.price(),
                assessed.agreement()
                        .flatMap(agreement -> assessed.price().map(price -> charge(agreement, price, demand))),
                levels,
                assessed.ruleVersion(),
                clock.instant(),
                reasons);
    }

    private long charge(AgreementView agreement, RateCard.Price price, Demand demand) {
        var notice = Duration.between(clock.instant(), demand.window().startsAt());
        return agreement
                .terms()
                .cancellationLadder()
                .charge(price.amount(), notice, agreement.terms().rateCard().rounding());
    }

    private static Draw draw(OfferingView offering, ResourceId resource) {
        return offering.draws().stream()
                .filter(draw -> draw.resource().equals(resource))
                .findFirst()
                .orElseThrow();
    }

    private static long claimed(List<Claim> claims, Capacity.Level level) {
        return claims.stream()
                .filter(claim -> claim.resource().equals(level.resource())
                        && claim.dimension().equals(level.dimension()))
                .mapToLong(Claim::ticks)
                .sum();
    }

    private static Level level(Draw draw, Capacity.Level level, long claimed) {
        long taken = draw.model() == CapacityModel.SLOT ? 1 : claimed;
        return new Level(
                draw.resource(),
                draw.model(),
                level.dimension(),
                Optional.ofNullable(draw.dimensions().get(level.dimension())),
                level.free(),
                level.free().filter(free -> free >= taken).map(free -> free - taken));
    }
}
