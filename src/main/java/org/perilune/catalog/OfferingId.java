package org.perilune.catalog;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** A service as a provider offers it. */
public record OfferingId(UUID value) {

    public OfferingId {
        requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
