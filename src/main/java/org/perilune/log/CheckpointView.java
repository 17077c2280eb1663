package org.perilune.log;

import java.time.Instant;

/**
 * A signed statement of how long a log is and what its root is.
 *
 * @param root hexadecimal Merkle tree hash (RFC 6962)
 * @param note the C2SP signed note, as text
 */
public record CheckpointView(LogId log, long size, String root, String note, Instant sealedAt) {}
