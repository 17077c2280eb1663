package org.perilune.participants;

import java.util.List;
import java.util.Optional;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.Refusal;

/** Port: who is who. Asked inside a transaction. */
public interface ParticipantDirectory {

    Optional<ParticipantView> find(ParticipantId id);

    List<ParticipantView> all();

    /** The participant, if its onboarding is complete; else {@code participant-not-active}. For acts that only such may do. */
    default ParticipantView active(ParticipantId id) {
        return find(id).filter(ParticipantView::active)
                .orElseThrow(() -> Refusal.of(ParticipantsProblems.PARTICIPANT_NOT_ACTIVE));
    }
}
