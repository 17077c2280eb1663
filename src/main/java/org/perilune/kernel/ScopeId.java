package org.perilune.kernel;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** What two or more parties share: an agreement, a rescue case or the market. Shared rows carry one. */
public record ScopeId(UUID value) {

    public ScopeId {
        requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
