package org.perilune.catalog;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** A craft, station, habitat or vehicle. */
public record AssetId(UUID value) {

    public AssetId {
        requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
