package org.perilune.catalog.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perilune.catalog.CapacityModel;
import org.perilune.catalog.ResourceView;
import org.perilune.kernel.web.IntervalJson;

/** A resource as its owner sees it. */
public record ResourceJson(
        UUID id,
        UUID owner,
        UUID asset,
        String name,
        CapacityModel model,
        @Nullable Integer gridMinutes,
        IntervalJson horizon,
        List<LimitJson> limits,
        Instant createdAt) {

    static ResourceJson of(ResourceView resource) {
        return new ResourceJson(
                resource.id().value(),
                resource.owner().value(),
                resource.asset().value(),
                resource.name(),
                resource.model(),
                resource.gridMinutes().orElse(null),
                IntervalJson.of(resource.horizon()),
                resource.limits().stream().map(LimitJson::of).toList(),
                resource.createdAt());
    }
}
