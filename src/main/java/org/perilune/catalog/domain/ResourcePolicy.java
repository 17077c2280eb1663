package org.perilune.catalog.domain;

import static org.perilune.catalog.CatalogProblems.RESOURCE_INVALID;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.perilune.catalog.CapacityModel;
import org.perilune.catalog.Draw;
import org.perilune.catalog.ResourceView.Limit;
import org.perilune.kernel.Interval;
import org.perilune.kernel.Meter;
import org.perilune.kernel.Verdict;

/** What limits and which grid each capacity model has. */
final class ResourcePolicy {

    /** Longer ahead nobody plans, and a page a day for a century is no plan either. */
    private static final Duration FARTHEST_HORIZON = Duration.ofDays(30 * 366);

    private static final int MINUTES_AN_HOUR = 60;
    private static final int DIMENSIONS = 8;
    private static final Set<Meter> RATES = Set.of(Meter.POWER, Meter.DATA_RATE);
    private static final Set<Meter> PLACES = Set.of(Meter.BERTH, Meter.RACK, Meter.SEAT);

    private ResourcePolicy() {}

    static Verdict mayBe(CapacityModel model, Optional<Integer> grid, List<Limit> limits, Interval horizon) {
        return fits(model, grid, limits)
                .and(distinct(limits))
                .and(floors(model, limits))
                .and(Verdict.unless(
                        horizon.length().compareTo(FARTHEST_HORIZON) > 0,
                        RESOURCE_INVALID,
                        "A horizon is at most thirty years"));
    }

    private static Verdict fits(CapacityModel model, Optional<Integer> grid, List<Limit> limits) {
        return switch (model) {
            case SLOT, BROADCAST -> noGrid(grid, model).and(count(limits.isEmpty(), model + " has no limits"));
            case RATE -> onGrid(grid, model).and(oneCapacity(limits, model, RATES));
            case BERTH -> onGrid(grid, model).and(oneCapacity(limits, model, PLACES));
            case STOCK ->
                noGrid(grid, model).and(oneCapacity(limits, model, Set.of(Meter.MASS, Meter.VOLUME, Meter.ENERGY)));
            case MANIFEST ->
                noGrid(grid, model)
                        .and(count(
                                !limits.isEmpty() && limits.size() <= DIMENSIONS,
                                "MANIFEST has one to eight limits, each with a name of its own"));
        };
    }

    private static Verdict oneCapacity(List<Limit> limits, CapacityModel model, Set<Meter> meters) {
        boolean one = limits.size() == 1
                && limits.get(0).dimension().equals(Draw.CAPACITY)
                && meters.contains(limits.get(0).meter());
        return count(
                one,
                "%s has one limit, named capacity, in one of %s"
                        .formatted(model, meters.stream().sorted().toList()));
    }

    private static Verdict onGrid(Optional<Integer> grid, CapacityModel model) {
        return count(
                grid.filter(minutes -> minutes >= 1 && minutes <= MINUTES_AN_HOUR && MINUTES_AN_HOUR % minutes == 0)
                        .isPresent(),
                model + " has a grid of minutes that divide the hour");
    }

    private static Verdict noGrid(Optional<Integer> grid, CapacityModel model) {
        return count(grid.isEmpty(), model + " has no grid");
    }

    private static Verdict distinct(List<Limit> limits) {
        var names = new HashSet<String>();
        return count(limits.stream().allMatch(limit -> names.add(limit.dimension())), "Each dimension is limited once");
    }

    private static Verdict floors(CapacityModel model, List<Limit> limits) {
        return count(
                        limits.stream().allMatch(limit -> limit.level() > 0 && limit.floor() <= limit.level()),
                        "A level is more than nothing, and its floor no higher")
                .and(count(
                        model == CapacityModel.STOCK || limits.stream().allMatch(limit -> limit.floor() == 0),
                        "Only a STOCK has a floor"));
    }

    private static Verdict count(boolean holds, String rule) {
        return Verdict.unless(!holds, RESOURCE_INVALID, "%s", rule);
    }
}
