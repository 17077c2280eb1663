package org.perilune.catalog.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perilune.catalog.AssetView;
import org.perilune.catalog.Maturity;

/** An asset on the wire. */
record AssetJson(
        UUID id,
        UUID owner,
        String name,
        String kind,
        boolean crewed,
        String stateOfRegistry,
        PlaceJson place,
        Maturity maturity,
        LocalDate assertedOn,
        @Nullable RescueProfileJson rescueProfile,
        boolean demonstration) {

    static AssetJson of(AssetView asset) {
        return new AssetJson(
                asset.id().value(),
                asset.owner().value(),
                asset.name(),
                asset.kind(),
                asset.crewed(),
                asset.stateOfRegistry(),
                PlaceJson.of(asset.place()),
                asset.maturity(),
                asset.assertedOn(),
                asset.rescueProfile().map(RescueProfileJson::of).orElse(null),
                asset.demonstration());
    }
}
