package org.perilune.catalog.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.perilune.catalog.Category;
import org.perilune.catalog.Maturity;
import org.perilune.catalog.OfferingState;
import org.perilune.catalog.OfferingView;
import org.perilune.kernel.Interval;
import org.perilune.kernel.Meter;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.geo.Body;
import org.perilune.kernel.geo.Point;

/**
 * What somebody looks for. Nothing here asks for an attribute or for what the searcher may not read, so that a masked value
 * moves no result. Others' offerings are found while LISTED; one's own in every state.
 *
 * @param during some of this time must be bookable, as far as the searcher may know
 * @param near where it must be had
 * @param need how much of it, in a unit that names the meter
 */
public record OfferingSearch(
        ParticipantId searcher,
        Optional<Category> category,
        Optional<ParticipantId> provider,
        Optional<Maturity> maturity,
        Optional<Interval> during,
        Optional<Near> near,
        Optional<Need> need) {

    /** Around a point of a body, or anywhere on it. */
    public record Near(Body body, Optional<Point> point, long withinMetres) {

        boolean reaches(OfferingView offering) {
            return distance(offering)
                    .map(metres -> metres
                            <= withinMetres + offering.details().reachMetres().orElse(0L))
                    .orElse(true);
        }

        /** From the point asked for to the place of the service; empty where either has no point. */
        public Optional<Long> distance(OfferingView offering) {
            var place = offering.details().place();
            if (point.isEmpty() || place.latitude() == null || place.longitude() == null) {
                return Optional.empty();
            }
            return Optional.of(new Point(body, place.latitude(), place.longitude()).metresTo(point.get()));
        }
    }

    /** In HQL, what can be said of the offering's own row and of its windows. */
    String conditions() {
        var conditions = new StringBuilder("and (o.state = :listed or o.ownerId = :searcher)");
        category.ifPresent(any -> conditions.append(" and o.category = :category"));
        provider.ifPresent(any -> conditions.append(" and o.ownerId = :provider"));
        maturity.ifPresent(any -> conditions.append(" and o.maturity = :maturity"));
        near.ifPresent(any -> conditions.append(" and o.body = :body"));
        during.ifPresent(any -> conditions.append(" and ").append("""
                (not exists (from OfferingWindow n where n.key.offeringId = o.id)
                  or exists (from OfferingWindow w where w.key.offeringId = o.id
                    and w.key.startsAt < :until and w.endsAt > :from))"""));
        return conditions.toString();
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        parameters.put("listed", OfferingState.LISTED);
        parameters.put("searcher", searcher.value());
        category.ifPresent(value -> parameters.put("category", value));
        provider.ifPresent(value -> parameters.put("provider", value.value()));
        maturity.ifPresent(value -> parameters.put("maturity", value));
        near.ifPresent(value -> parameters.put("body", value.body().name()));
        during.ifPresent(value -> {
            parameters.put("from", value.startsAt());
            parameters.put("until", value.endsAt());
        });
        return parameters;
    }

    /** What is left to ask of an offering that its row let through. */
    boolean finds(OfferingView offering) {
        return near.map(place -> place.reaches(offering)).orElse(true)
                && need.map(asked -> asked.isMetBy(offering, during)).orElse(true);
    }

    /** An amount in each of the meters that count in its unit. */
    public record Need(Map<Meter, Long> ticks) {

        boolean isMetBy(OfferingView offering, Optional<Interval> during) {
            var asked = ticks.get(offering.meter());
            return asked != null
                    && inOneBooking(offering, asked)
                    && during.map(time -> fits(offering, asked, time)).orElse(true);
        }

        private static boolean inOneBooking(OfferingView offering, long asked) {
            var meter = offering.meter();
            return offering.details()
                    .most()
                    .map(most -> asked <= meter.ticks(most))
                    .orElse(true);
        }

        /** Where time itself is counted, one window must be long enough for it inside the time asked for. */
        private static boolean fits(OfferingView offering, long asked, Interval time) {
            var needed = duration(offering.meter(), asked);
            if (needed.isEmpty()) {
                return true;
            }
            var windows = offering.details().windows();
            return windows.isEmpty()
                    ? time.length().compareTo(needed.get()) >= 0
                    : windows.stream().anyMatch(window -> common(window, time).compareTo(needed.get()) >= 0);
        }

        private static Duration common(Interval one, Interval other) {
            return Duration.between(later(one.startsAt(), other.startsAt()), earlier(one.endsAt(), other.endsAt()));
        }

        private static Instant later(Instant one, Instant other) {
            return one.isAfter(other) ? one : other;
        }

        private static Instant earlier(Instant one, Instant other) {
            return one.isBefore(other) ? one : other;
        }

        private static Optional<Duration> duration(Meter meter, long ticks) {
            return switch (meter) {
                case APERTURE_TIME -> Optional.of(Duration.ofMillis(ticks * 60));
                case NAVIGATION_TIME, SESSION_TIME -> Optional.of(Duration.ofMillis(ticks * 3600));
                case CONTACT,
                        DATA_VOLUME,
                        DATA_RATE,
                        MESSAGE,
                        FIX,
                        PRODUCT,
                        POWER,
                        ENERGY,
                        BERTH,
                        BERTH_NIGHT,
                        RACK,
                        CYCLE,
                        MASS,
                        VOLUME,
                        SEAT,
                        DISTANCE,
                        HAULAGE -> Optional.empty();
            };
        }
    }
}
