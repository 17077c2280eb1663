package org.perilune.booking;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** A claim on an offering for a window. */
public record BookingId(UUID value) {

    public BookingId {
        requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
