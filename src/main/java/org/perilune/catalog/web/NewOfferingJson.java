package org.perilune.catalog.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.perilune.catalog.AssetId;
import org.perilune.catalog.Category;
import org.perilune.catalog.ResourceId;
import org.perilune.catalog.domain.CreateOffering;
import org.perilune.kernel.Meter;

/** An offering to be drafted: what it is for good, and what is said of it for now. */
record NewOfferingJson(
        @NotNull UUID asset,
        @NotNull Category category,
        @NotNull Meter meter,
        @NotNull @Size(min = 1, max = 8) List<@NotNull UUID> resources,
        @NotNull @Valid OfferingDetailsJson details,
        @NotNull Boolean demonstration) {

    CreateOffering.Command toCommand() {
        return new CreateOffering.Command(
                new AssetId(asset),
                category,
                meter,
                resources.stream().map(ResourceId::new).toList(),
                details.toDetails(),
                demonstration);
    }
}
