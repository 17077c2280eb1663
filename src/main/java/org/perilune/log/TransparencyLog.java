package org.perilune.log;

import java.util.Optional;
import java.util.UUID;

/** Port: append to a log inside the caller's transaction; it is sealed once nothing earlier can still commit. */
public interface TransparencyLog {

    /**
     * @param canonical the bytes the leaf commits to; the log keeps only their hash
     * @return the leaf's id
     */
    UUID append(LogId log, byte[] canonical);

    /** Where the leaf stands in its sealed log; empty until it is sealed. */
    Optional<Long> index(UUID leaf);

    Optional<CheckpointView> latest(LogId log);

    /** The first checkpoint that covers the leaf at this index. Once there is one, the answer never changes. */
    Optional<CheckpointView> covering(LogId log, long index);
}
