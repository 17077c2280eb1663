package org.perilune.participants.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.perilune.kernel.Caller;
import org.perilune.kernel.ParticipantId;
import org.perilune.participants.Affiliation;
import org.perilune.participants.Membership;
import org.perilune.participants.ParticipantProposed;
import org.perilune.participants.ParticipantView;

/** The operator proposes a participant, which then shows that it holds a key. */
@ApplicationScoped
public class ProposeParticipant {

    /** The id is the one the identity provider puts into the participant's tokens. */
    public record Command(
            ParticipantId id, String code, String name, List<Membership> memberships, List<Affiliation> affiliations) {}

    private final Operators operators;
    private final Participants participants;
    private final Announcements announcements;
    private final Clock clock;

    ProposeParticipant(Operators operators, Participants participants, Announcements announcements, Clock clock) {
        this.operators = operators;
        this.participants = participants;
        this.announcements = announcements;
        this.clock = clock;
    }

    @Transactional
    public ParticipantView handle(Caller caller, Command command) {
        OnboardingPolicy.mayPropose(operators.admits(caller), caller, command.id())
                .orRefuse();
        var now = clock.instant();
        var participant = Participant.propose(command.id(), command.code(), command.name(), now);
        command.memberships().forEach(membership -> participant.join(membership, now));
        command.affiliations().forEach(affiliation -> participant.affiliate(affiliation, now));
        participants.add(participant, KeyChallenge.issue(command.id(), now));
        participants.record(ParticipantTransition.of(participant, null, "propose", caller, now));
        announcements.announce(new ParticipantProposed(participant.view(), now));
        return participant.view();
    }
}
