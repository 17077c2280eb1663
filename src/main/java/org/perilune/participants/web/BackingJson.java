package org.perilune.participants.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perilune.kernel.ParticipantId;
import org.perilune.participants.Backing;

/** Who stands behind a participant, on the wire in both directions. */
record BackingJson(
        @NotNull UUID behind,
        @NotNull Backing.Kind kind,
        @NotNull LocalDate since,
        @Nullable LocalDate until,
        @NotBlank @Size(max = 500) String source) {

    static BackingJson of(Backing backing) {
        return new BackingJson(
                backing.behind().value(), backing.kind(), backing.since(), backing.until(), backing.source());
    }

    Backing toBacking() {
        return new Backing(new ParticipantId(behind), kind, since, until, source);
    }
}
