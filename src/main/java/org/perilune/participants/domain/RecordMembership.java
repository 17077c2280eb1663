package org.perilune.participants.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Expected;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.Refusal;
import org.perilune.participants.Membership;
import org.perilune.participants.MembershipRecorded;
import org.perilune.participants.ParticipantView;

/** The operator records that a participant joined or left a framework. */
@ApplicationScoped
public class RecordMembership {

    private final Operators operators;
    private final Participants participants;
    private final Announcements announcements;
    private final Clock clock;

    RecordMembership(Operators operators, Participants participants, Announcements announcements, Clock clock) {
        this.operators = operators;
        this.participants = participants;
        this.announcements = announcements;
        this.clock = clock;
    }

    @Transactional
    public ParticipantView join(Caller caller, ParticipantId id, Expected expected, Membership membership) {
        var participant = changeable(id, expected);
        participant.join(membership, clock.instant());
        return recorded(participant, membership);
    }

    /** @param until the first day on which the participant no longer belongs to the framework */
    @Transactional
    public ParticipantView leave(
            Caller caller, ParticipantId id, Expected expected, String framework, LocalDate until) {
        var participant = changeable(id, expected);
        return recorded(participant, participant.leave(framework, until, clock.instant()));
    }

    private Participant changeable(ParticipantId id, Expected expected) {
        var participant = participants.load(id).orElseThrow(Refusal::notFound);
        expected.orRefuse(participant.version());
        OnboardingPolicy.operatorOnly(operators.isOperator()).orRefuse();
        return participant;
    }

    private ParticipantView recorded(Participant participant, Membership membership) {
        participants.flush();
        announcements.announce(new MembershipRecorded(participant.id(), membership, clock.instant()));
        return participant.view();
    }
}
