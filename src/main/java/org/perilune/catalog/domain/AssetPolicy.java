package org.perilune.catalog.domain;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.perilune.catalog.CatalogProblems;
import org.perilune.catalog.Place;
import org.perilune.catalog.RescueProfile;
import org.perilune.kernel.Verdict;

/** What an asset must say of itself. */
final class AssetPolicy {

    private static final BigDecimal POLE = BigDecimal.valueOf(90);
    private static final BigDecimal WEST = BigDecimal.valueOf(-180);
    private static final BigDecimal ROUND = BigDecimal.valueOf(360);

    private AssetPolicy() {}

    static Verdict mayBe(boolean crewed, Place place, Optional<RescueProfile> profile) {
        return Verdict.unless(
                        crewed && profile.isEmpty(),
                        CatalogProblems.RESCUE_PROFILE_MISSING,
                        "Six attributes, each with a value or UNKNOWN")
                .and(Verdict.unless(
                        !inBounds(place),
                        CatalogProblems.PLACE_INVALID,
                        "Degrees: latitude -90 to 90, longitude -180 to 360"));
    }

    private static boolean inBounds(Place place) {
        if (place.latitude() == null || place.longitude() == null) {
            return place.latitude() == place.longitude();
        }
        return between(place.latitude(), POLE.negate(), POLE) && between(place.longitude(), WEST, ROUND);
    }

    private static boolean between(@Nullable BigDecimal value, BigDecimal low, BigDecimal high) {
        return value != null && value.compareTo(low) >= 0 && value.compareTo(high) <= 0;
    }
}
