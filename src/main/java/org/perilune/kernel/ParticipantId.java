package org.perilune.kernel;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** A State, agency, organisation or company that trades here. The identity provider puts it into every token. */
public record ParticipantId(UUID value) {

    public ParticipantId {
        requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
