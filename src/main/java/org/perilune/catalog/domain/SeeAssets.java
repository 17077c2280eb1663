package org.perilune.catalog.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.perilune.catalog.AssetId;
import org.perilune.catalog.AssetView;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Cursor;
import org.perilune.kernel.Page;
import org.perilune.kernel.Refusal;

/** The assets a caller may see: its own, and every crewed one with its rescue profile. */
@ApplicationScoped
public class SeeAssets {

    private final Assets assets;

    SeeAssets(Assets assets) {
        this.assets = assets;
    }

    @Transactional
    public AssetView one(Caller caller, AssetId id) {
        return assets.find(id).orElseThrow(Refusal::notFound);
    }

    @Transactional
    public Page<AssetView> page(Caller caller, Cursor after, int limit) {
        return Page.of(
                assets.after(after, limit + 1),
                limit,
                asset -> new Cursor(asset.createdAt(), asset.id().value()));
    }
}
