package org.perilune.participants.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perilune.kernel.Caller;
import org.perilune.participants.ParticipantState;

/** Who moved a participant from which state to which, by what. Written once. */
@Entity
@Table(name = "participant_transition", schema = "participants")
public class ParticipantTransition {

    @Id
    private UUID id;

    private UUID ownerId;
    private @Nullable String fromState;
    private String toState;
    private String action;
    private UUID actor;
    private String person;
    private Instant at;

    @SuppressWarnings("NullAway") // for Hibernate
    protected ParticipantTransition() {}

    static ParticipantTransition of(
            Participant participant, @Nullable ParticipantState from, String action, Caller by, Instant at) {
        var transition = new ParticipantTransition();
        transition.id = UUID.randomUUID();
        transition.ownerId = participant.id().value();
        transition.fromState = from == null ? null : from.name();
        transition.toState = participant.state().name();
        transition.action = action;
        transition.actor = by.principal();
        transition.person = by.person();
        transition.at = at;
        return transition;
    }
}
