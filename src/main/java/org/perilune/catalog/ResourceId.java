package org.perilune.catalog;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** The part of an asset that has capacity. */
public record ResourceId(UUID value) {

    public ResourceId {
        requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
