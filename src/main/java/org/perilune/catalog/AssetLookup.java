package org.perilune.catalog;

import java.util.List;
import java.util.Optional;

/** Port: assets. Every crewed one, with its rescue profile, is public to every participant. Asked inside a transaction. */
public interface AssetLookup {

    List<AssetView> crewed();

    Optional<AssetView> find(AssetId id);
}
