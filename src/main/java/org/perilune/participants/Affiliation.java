package org.perilune.participants;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A dated legal fact about a participant that rules select by, such as US_NASA or CN_STATE, with its source. */
public record Affiliation(
        String code, LocalDate since, @Nullable LocalDate until, String source) {

    public Affiliation {
        requireNonNull(code);
        requireNonNull(source);
        Days.check(since, until);
    }

    public boolean on(LocalDate day) {
        return Days.cover(since, until, day);
    }
}
