package org.perilune.rescue.web;

import java.util.UUID;
import org.perilune.catalog.AssetView;
import org.perilune.catalog.RescueProfile;

/** A crewed asset's rescue profile on the wire. */
record ProfileJson(UUID asset, UUID owner, String name, String maturity, RescueProfile profile) {

    static ProfileJson of(AssetView asset) {
        return new ProfileJson(
                asset.id().value(),
                asset.owner().value(),
                asset.name(),
                asset.maturity().name(),
                asset.rescueProfile().orElseThrow());
    }
}
