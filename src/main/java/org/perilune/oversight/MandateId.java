package org.perilune.oversight;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** A treaty officer's mandate over one agreement. */
public record MandateId(UUID value) {

    public MandateId {
        requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
