package org.perilune.catalog;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Where an asset is.
 *
 * @param body MOON, EARTH or SPACE
 * @param latitude selenographic degrees, decimal, south negative; null where it does not stay in one place
 * @param longitude selenographic degrees, decimal, east positive
 * @param description in words, such as an orbit or a crater's rim
 */
public record Place(
        String body,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        String description) {

    /** The same place in the fewest digits, so that equal places are equal however many zeros were written. */
    Place plain() {
        return new Place(body, plain(latitude), plain(longitude), description);
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal degrees) {
        return degrees == null ? null : degrees.stripTrailingZeros();
    }
}
