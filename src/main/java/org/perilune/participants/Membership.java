package org.perilune.participants;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Belonging to a framework such as ARTEMIS_ACCORDS or ILRS, from a day and perhaps to one. A participant may have many. */
public record Membership(
        String framework, LocalDate since, @Nullable LocalDate until) {

    public Membership {
        requireNonNull(framework);
        Days.check(since, until);
    }

    public boolean on(LocalDate day) {
        return Days.cover(since, until, day);
    }
}
