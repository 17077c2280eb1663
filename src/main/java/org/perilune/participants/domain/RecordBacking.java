package org.perilune.participants.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Expected;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.Refusal;
import org.perilune.participants.Backing;
import org.perilune.participants.BackingRecorded;
import org.perilune.participants.ParticipantView;

/**
 * The operator records who owns, funds or makes up a participant, with its source, or the end of it. Rules look through
 * these facts, so each is announced to everybody and is a leaf of the market's log.
 */
@ApplicationScoped
public class RecordBacking {

    private final Operators operators;
    private final Participants participants;
    private final Announcements announcements;
    private final Clock clock;

    RecordBacking(Operators operators, Participants participants, Announcements announcements, Clock clock) {
        this.operators = operators;
        this.participants = participants;
        this.announcements = announcements;
        this.clock = clock;
    }

    @Transactional
    public ParticipantView begin(Caller caller, ParticipantId id, Expected expected, Backing backing) {
        var participant = changeable(id, expected);
        OnboardingPolicy.mayBack(id, backing, participants.find(backing.behind()))
                .orRefuse();
        participant.back(backing, clock.instant());
        return recorded(participant, backing);
    }

    /** @param until the first day on which the other no longer stands behind the participant */
    @Transactional
    public ParticipantView end(
            Caller caller,
            ParticipantId id,
            Expected expected,
            ParticipantId behind,
            Backing.Kind kind,
            LocalDate until) {
        var participant = changeable(id, expected);
        return recorded(participant, participant.endBacking(behind, kind, until, clock.instant()));
    }

    private Participant changeable(ParticipantId id, Expected expected) {
        var participant = participants.load(id).orElseThrow(Refusal::notFound);
        expected.orRefuse(participant.version());
        OnboardingPolicy.operatorOnly(operators.isOperator()).orRefuse();
        return participant;
    }

    private ParticipantView recorded(Participant participant, Backing backing) {
        participants.flush();
        announcements.announce(new BackingRecorded(participant.id(), backing, clock.instant()));
        return participant.view();
    }
}
