package org.perilune.participants;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.perilune.kernel.ParticipantId;

/**
 * Another participant that stands behind this one, with its days and source. Rules look through it: whoever deals with a
 * consortium deals with its members, and whoever deals with a company deals with its owner.
 */
public record Backing(
        ParticipantId behind,
        Kind kind,
        LocalDate since,
        @Nullable LocalDate until,
        String source) {

    /** How the other stands behind it. A funder's law follows its funds; nobody is owned by who merely pays. */
    public enum Kind {
        OWNER,
        MEMBER,
        FUNDER
    }

    public Backing {
        requireNonNull(behind);
        requireNonNull(kind);
        requireNonNull(source);
        Days.check(since, until);
    }

    public boolean on(LocalDate day) {
        return Days.cover(since, until, day);
    }
}
