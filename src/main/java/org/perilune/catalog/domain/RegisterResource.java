package org.perilune.catalog.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.perilune.catalog.AssetId;
import org.perilune.catalog.CapacityModel;
import org.perilune.catalog.ResourceView;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Interval;
import org.perilune.kernel.Problem;
import org.perilune.kernel.Refusal;

/** A participant says which part of an asset of its own has capacity, how it is shared and how much there is. */
@ApplicationScoped
public class RegisterResource {

    /** The limits' levels are whole ticks of their meters. */
    public record Command(
            AssetId asset,
            String name,
            CapacityModel model,
            Optional<Integer> gridMinutes,
            Interval horizon,
            List<ResourceView.Limit> limits) {}

    private final Assets assets;
    private final Resources resources;
    private final Clock clock;

    RegisterResource(Assets assets, Resources resources, Clock clock) {
        this.assets = assets;
        this.resources = resources;
        this.clock = clock;
    }

    @Transactional
    public ResourceView handle(Caller caller, Command command) {
        var asset = assets.find(command.asset()).orElseThrow(Refusal::notFound);
        if (!caller.speaksFor(asset.owner())) {
            throw Refusal.of(Problem.FORBIDDEN, "Only its owner gives out an asset's capacity");
        }
        ResourcePolicy.mayBe(command.model(), command.gridMinutes(), command.limits(), command.horizon())
                .orRefuse();
        return resources.add(
                caller.participant(),
                Resource.registered(caller.participant(), command, clock.instant()),
                command.limits());
    }
}
