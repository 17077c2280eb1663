package org.perilune.log;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** One Merkle log: a scope's, a participant's audit trail or the market's. */
public record LogId(UUID value) {

    /** Key events, legal rules and norms: what concerns everybody. */
    public static final LogId MARKET = new LogId(UUID.fromString("00000000-0000-4000-8000-000000000001"));

    /** The log of checkpoints: one salted leaf for each sealed log that grew. */
    public static final LogId GLOBAL = new LogId(UUID.fromString("00000000-0000-4000-8000-000000000000"));

    public LogId {
        requireNonNull(value);
    }
}
