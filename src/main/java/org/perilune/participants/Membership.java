package org.perilune.participants;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Belonging to a framework such as ARTEMIS_ACCORDS or ILRS, from a day and perhaps to one. A participant may have many. */
public record Membership(
        String framework, LocalDate since, @Nullable LocalDate until) {

    public boolean on(LocalDate day) {
        return !day.isBefore(since) && (until == null || day.isBefore(until));
    }
}
