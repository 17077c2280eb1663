package org.perilune.agreements.domain;

import jakarta.enterprise.context.ApplicationScoped;
import org.perilune.clearance.Activity;
import org.perilune.clearance.Channel;
import org.perilune.clearance.Clearance;
import org.perilune.kernel.Caller;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.Refusal;
import org.perilune.participants.ParticipantDirectory;
import org.perilune.participants.ParticipantView;
import org.perilune.participants.ParticipantsProblems;

/** Whom one may bind oneself to: an active participant that no law keeps away. Asked again at every act that binds. */
@ApplicationScoped
class Counterparties {

    private final ParticipantDirectory directory;
    private final Clearance clearance;

    Counterparties(ParticipantDirectory directory, Clearance clearance) {
        this.directory = directory;
        this.clearance = clearance;
    }

    ParticipantView ourselves(Caller caller) {
        return directory.active(caller.participant());
    }

    /** The directory is open to all, so an unknown or inactive counterparty may be named; a barred one is by its rule. */
    ParticipantView permitted(Caller caller, ParticipantId counterparty) {
        var them = known(counterparty);
        if (!them.active()) {
            throw Refusal.of(ParticipantsProblems.PARTICIPANT_NOT_ACTIVE);
        }
        clearance
                .decide(caller.participant(), counterparty, Activity.COMMERCIAL, Channel.BILATERAL)
                .orRefuse();
        return them;
    }

    ParticipantView known(ParticipantId participant) {
        return directory.find(participant).orElseThrow(() -> Refusal.of(ParticipantsProblems.PARTICIPANT_UNKNOWN));
    }
}
