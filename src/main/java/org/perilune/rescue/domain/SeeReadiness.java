package org.perilune.rescue.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.perilune.catalog.AssetLookup;
import org.perilune.catalog.AssetView;
import org.perilune.catalog.RescueProfile;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Cursor;
import org.perilune.kernel.Page;
import org.perilune.rescue.ReadinessRow;

/**
 * Who could help whom, over every framework: each crewed asset against each of another participant. Read from what owners
 * publish; no agreement and no clearance is asked.
 */
@ApplicationScoped
public class SeeReadiness {

    private final AssetLookup assets;

    SeeReadiness(AssetLookup assets) {
        this.assets = assets;
    }

    /** Every crewed asset with its profile. */
    @Transactional
    public Page<AssetView> profiles(Caller caller, Cursor after, int limit) {
        return page(assets.crewed(), after, limit);
    }

    @Transactional
    public Page<ReadinessRow> matrix(Caller caller, Cursor after, int limit) {
        var all = assets.crewed();
        return page(all, after, limit).map(crew -> row(crew, all));
    }

    private static ReadinessRow row(AssetView crew, List<AssetView> all) {
        return new ReadinessRow(
                crew,
                all.stream()
                        .filter(haven -> !haven.owner().equals(crew.owner()))
                        .map(haven -> new ReadinessRow.Cell(haven, Readiness.of(profileOf(crew), profileOf(haven))))
                        .toList());
    }

    private static Page<AssetView> page(List<AssetView> all, Cursor after, int limit) {
        var rest = all.stream()
                .filter(asset -> isAfter(keyOf(asset), after))
                .limit(limit + 1L)
                .toList();
        return Page.of(rest, limit, SeeReadiness::keyOf);
    }

    private static boolean isAfter(Cursor key, Cursor after) {
        int order = key.at().compareTo(after.at());
        return order > 0 || (order == 0 && unsigned(key, after) > 0);
    }

    /** The order of the database's uuid type, which is not that of {@code UUID.compareTo}. */
    private static int unsigned(Cursor one, Cursor other) {
        int high = Long.compareUnsigned(
                one.id().getMostSignificantBits(), other.id().getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(
                        one.id().getLeastSignificantBits(), other.id().getLeastSignificantBits());
    }

    private static Cursor keyOf(AssetView asset) {
        return new Cursor(asset.createdAt(), asset.id().value());
    }

    /** A crewed asset cannot be registered without one. */
    private static RescueProfile profileOf(AssetView asset) {
        return asset.rescueProfile().orElseThrow();
    }
}
