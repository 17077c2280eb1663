package org.perilune.participants;

import java.util.List;
import java.util.Optional;
import org.perilune.kernel.ParticipantId;

/** Port: who is who. Asked inside a transaction. */
public interface ParticipantDirectory {

    Optional<ParticipantView> find(ParticipantId id);

    List<ParticipantView> all();
}
