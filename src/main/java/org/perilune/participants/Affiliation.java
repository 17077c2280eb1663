package org.perilune.participants;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A dated legal fact about a participant that rules select by, such as US_NASA or CN_STATE, with its source. */
public record Affiliation(
        String code, LocalDate since, @Nullable LocalDate until, String source) {

    public boolean on(LocalDate day) {
        return !day.isBefore(since) && (until == null || day.isBefore(until));
    }
}
