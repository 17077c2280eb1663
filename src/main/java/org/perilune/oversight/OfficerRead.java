package org.perilune.oversight;

import java.time.Instant;
import java.util.UUID;

/**
 * What an officer read, and when.
 *
 * @param subject the agreement, or the statement
 */
public record OfficerRead(UUID id, What what, UUID subject, UUID officer, Instant at) {

    /** What can be read under a mandate. */
    public enum What {
        AGREEMENT,
        ENTRIES,
        STATEMENTS,
        STATEMENT
    }
}
