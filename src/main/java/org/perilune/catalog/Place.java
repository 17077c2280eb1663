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
        String description) {}
