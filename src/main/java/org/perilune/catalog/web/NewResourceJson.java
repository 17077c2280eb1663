package org.perilune.catalog.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perilune.catalog.AssetId;
import org.perilune.catalog.CapacityModel;
import org.perilune.catalog.domain.RegisterResource;
import org.perilune.kernel.web.IntervalJson;

/** A resource to be registered. */
record NewResourceJson(
        @NotNull UUID asset,
        @NotBlank @Size(max = 200) String name,
        @NotNull CapacityModel model,
        @Nullable Integer gridMinutes,
        @NotNull @Valid IntervalJson horizon,
        @Nullable @Size(max = 8) List<@NotNull @Valid LimitJson> limits) {

    RegisterResource.Command toCommand() {
        return new RegisterResource.Command(
                new AssetId(asset),
                name,
                model,
                Optional.ofNullable(gridMinutes),
                horizon.toInterval(),
                limits == null
                        ? List.of()
                        : limits.stream().map(LimitJson::toLimit).toList());
    }
}
