package org.perilune.clearance.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.perilune.kernel.ParticipantId;
import org.perilune.participants.Affiliation;
import org.perilune.participants.ParticipantDirectory;

/** The legal facts of a participant on the market's day. Somebody not in the directory has none. */
@ApplicationScoped
class Affiliations {

    private final ParticipantDirectory directory;
    private final Clock clock;

    Affiliations(ParticipantDirectory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    Set<String> of(ParticipantId participant) {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return directory.find(participant).stream()
                .flatMap(view -> view.affiliations().stream())
                .filter(affiliation -> affiliation.on(today))
                .map(Affiliation::code)
                .collect(Collectors.toUnmodifiableSet());
    }
}
