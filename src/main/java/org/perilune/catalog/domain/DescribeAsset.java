package org.perilune.catalog.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.perilune.catalog.AssetId;
import org.perilune.catalog.AssetView;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Expected;
import org.perilune.kernel.Problem;
import org.perilune.kernel.Refusal;

/** The owner describes an asset anew. What kind it is, and whose register it is in, stays. */
@ApplicationScoped
public class DescribeAsset {

    private final Assets assets;

    DescribeAsset(Assets assets) {
        this.assets = assets;
    }

    @Transactional
    public AssetView handle(Caller caller, AssetId id, Expected expected, RegisterAsset.Command command) {
        var asset = assets.one(id).orElseThrow(Refusal::notFound);
        expected.orRefuse(asset.view().version());
        if (!caller.speaksFor(asset.view().owner())) {
            throw Refusal.of(Problem.FORBIDDEN, "Only its owner describes an asset");
        }
        AssetPolicy.mayBe(asset.isCrewed(), command.place(), command.rescueProfile())
                .orRefuse();
        asset.describe(command);
        assets.flush();
        return asset.view();
    }
}
