package org.perilune.rescue.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.perilune.catalog.AssetId;
import org.perilune.catalog.AssetLookup;
import org.perilune.catalog.AssetView;
import org.perilune.catalog.Maturity;
import org.perilune.catalog.Place;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Cursor;
import org.perilune.kernel.Page;
import org.perilune.kernel.Refusal;
import org.perilune.kernel.geo.Body;
import org.perilune.kernel.geo.Point;
import org.perilune.rescue.HavenReading;
import org.perilune.rescue.HavenReport;
import org.perilune.rescue.HavenView;

/**
 * Where people in need might go, across every framework and with no agreement asked: each crewed asset that is OPERATIONAL or
 * IN_TRANSIT, but their own, best first. While a real distress is open a coordinator also sees what its owner reported, and
 * the owner sees that it was read (Rescue Agreement 1968, Art. 3); otherwise the profile only.
 */
@ApplicationScoped
public class FindHavens {

    private static final Set<Maturity> REAL = EnumSet.of(Maturity.OPERATIONAL, Maturity.IN_TRANSIT);

    private final AssetLookup assets;
    private final HavenReports reports;
    private final DistressCalls calls;
    private final Clock clock;

    FindHavens(AssetLookup assets, HavenReports reports, DistressCalls calls, Clock clock) {
        this.assets = assets;
        this.reports = reports;
        this.calls = calls;
        this.clock = clock;
    }

    /** @throws Refusal 404 where the people's asset is not known */
    @Transactional
    public List<HavenView> handle(Caller caller, HavenNeed need) {
        var all = assets.crewed();
        var crew = all.stream()
                .filter(asset -> asset.id().equals(need.asset()))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        var reported = reportedTo(caller);
        var now = clock.instant();
        return all.stream()
                .filter(asset -> REAL.contains(asset.maturity()) && !asset.id().equals(crew.id()))
                .map(asset -> haven(need, crew, asset, reported.get(asset.id()), now))
                .sorted(HavenRanking.BEST_FIRST)
                .toList();
    }

    /** Who read what the caller's own havens have. */
    @Transactional
    public Page<HavenReading> readings(Caller caller, Cursor after, int limit) {
        return Page.of(reports.readings(after, limit + 1), limit, reading -> new Cursor(reading.at(), reading.id()));
    }

    /** What the caller may see of the reports now; seeing another's is recorded, before it is answered. */
    private Map<AssetId, HavenReport> reportedTo(Caller caller) {
        var call = caller.may("rescue:coordinate") ? calls.openForReal() : Optional.<UUID>empty();
        var visible = reports.latest().stream()
                .filter(report -> caller.speaksFor(report.owner()) || call.isPresent())
                .toList();
        call.ifPresent(distress -> visible.stream()
                .map(HavenReport::owner)
                .distinct()
                .filter(owner -> !caller.speaksFor(owner))
                .forEach(owner -> reports.recordReading(owner, caller, distress, clock.instant())));
        return visible.stream().collect(Collectors.toMap(HavenReport::asset, Function.identity()));
    }

    private static HavenView haven(
            HavenNeed need, AssetView crew, AssetView asset, @Nullable HavenReport report, Instant now) {
        var metres = metres(need.place().or(() -> point(crew.place())), point(asset.place()));
        return new HavenView(
                asset,
                Readiness.of(
                        crew.rescueProfile().orElseThrow(),
                        asset.rescueProfile().orElseThrow()),
                metres,
                need.minutes(metres),
                Optional.ofNullable(report)
                        .map(known -> new HavenView.Details(
                                known, known.isStale(now), LifeSupport.of(known.consumables(), need.people()))));
    }

    private static OptionalLong metres(Optional<Point> from, Optional<Point> to) {
        return from.isPresent()
                        && to.isPresent()
                        && from.get().body() == to.get().body()
                ? OptionalLong.of(from.get().metresTo(to.get()))
                : OptionalLong.empty();
    }

    private static Optional<Point> point(Place place) {
        if (place.latitude() == null
                || place.longitude() == null
                || place.body().equals("SPACE")) {
            return Optional.empty();
        }
        return Optional.of(new Point(Body.valueOf(place.body()), place.latitude(), place.longitude()));
    }
}
