package org.perilune.catalog.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.perilune.catalog.AssetView;
import org.perilune.catalog.Maturity;
import org.perilune.catalog.Place;
import org.perilune.catalog.RescueProfile;
import org.perilune.kernel.Caller;

/** A participant registers an asset of its own; a crewed one with its rescue profile. */
@ApplicationScoped
public class RegisterAsset {

    public record Command(
            String name,
            String kind,
            boolean crewed,
            String stateOfRegistry,
            Place place,
            Maturity maturity,
            LocalDate assertedOn,
            Optional<RescueProfile> rescueProfile,
            boolean demonstration) {}

    private final Assets assets;
    private final Clock clock;

    RegisterAsset(Assets assets, Clock clock) {
        this.assets = assets;
        this.clock = clock;
    }

    @Transactional
    public AssetView handle(Caller caller, Command command) {
        AssetPolicy.mayBe(command.crewed(), command.place(), command.rescueProfile())
                .orRefuse();
        var asset = Asset.registered(caller.participant(), command, clock.instant());
        assets.add(asset);
        return asset.view();
    }
}
