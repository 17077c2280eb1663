package org.perilune.rescue.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.perilune.kernel.ParticipantId;
import org.perilune.participants.ParticipantDirectory;
import org.perilune.participants.ParticipantView;

/** Who sent the people there: the directory's entry that a report names, by code, name or id. */
@ApplicationScoped
class LaunchingAuthorities {

    private final ParticipantDirectory directory;

    LaunchingAuthorities(ParticipantDirectory directory) {
        this.directory = directory;
    }

    Optional<ParticipantId> of(Report report) {
        return report.launchingAuthority().map(String::strip).flatMap(this::named);
    }

    private Optional<ParticipantId> named(String text) {
        return directory.all().stream()
                .filter(participant -> participant.code().equalsIgnoreCase(text)
                        || participant.name().equalsIgnoreCase(text)
                        || participant.id().toString().equalsIgnoreCase(text))
                .map(ParticipantView::id)
                .findFirst();
    }
}
