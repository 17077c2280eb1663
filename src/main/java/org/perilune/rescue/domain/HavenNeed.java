package org.perilune.rescue.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalLong;
import org.perilune.catalog.AssetId;
import org.perilune.kernel.geo.Point;

/**
 * Who needs a haven.
 *
 * @param people how many
 * @param asset the crewed asset they are from, whose rescue profile is theirs
 * @param place where they are now; empty for where their asset is
 * @param kilometresPerHour how fast they can move over the ground
 */
public record HavenNeed(int people, AssetId asset, Optional<Point> place, Optional<BigDecimal> kilometresPerHour) {

    private static final BigDecimal METRES_PER_KILOMETRE = BigDecimal.valueOf(1000);
    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

    /** Rounded up: nobody arrives earlier than is said. */
    OptionalLong minutes(OptionalLong metres) {
        if (metres.isEmpty() || kilometresPerHour.isEmpty()) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(BigDecimal.valueOf(metres.getAsLong())
                .multiply(MINUTES_PER_HOUR)
                .divide(kilometresPerHour.get().multiply(METRES_PER_KILOMETRE), 0, RoundingMode.CEILING)
                .longValueExact());
    }
}
