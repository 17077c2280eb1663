package org.perilune.catalog.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.perilune.catalog.ResourceView;
import org.perilune.kernel.Meter;
import org.perilune.kernel.web.QuantityJson;

/** How much of one dimension there is, and the floor that only a distress may break into. */
record LimitJson(
        @NotNull @Pattern(regexp = "[a-z][a-z-]{0,39}") String dimension,
        @NotNull Meter meter,
        @NotNull @Valid QuantityJson level,
        @Nullable @Valid QuantityJson floor) {

    static LimitJson of(ResourceView.Limit limit) {
        return new LimitJson(
                limit.dimension(),
                limit.meter(),
                QuantityJson.of(limit.meter().quantity(limit.level())),
                QuantityJson.of(limit.meter().quantity(limit.floor())));
    }

    ResourceView.Limit toLimit() {
        return new ResourceView.Limit(
                dimension,
                meter,
                meter.positiveTicks(level.toQuantity()),
                floor == null ? 0 : meter.ticks(floor.toQuantity()));
    }
}
