package org.perilune.participants.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Expected;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.Refusal;
import org.perilune.participants.Affiliation;
import org.perilune.participants.AffiliationRecorded;
import org.perilune.participants.ParticipantView;

/**
 * The operator records a legal fact about a participant, with its source, or its end. Rules select by these facts, so each
 * is announced to everybody and is a leaf of the market's log: an affiliation cannot be dropped quietly.
 */
@ApplicationScoped
public class RecordAffiliation {

    private final Operators operators;
    private final Participants participants;
    private final Announcements announcements;
    private final Clock clock;

    RecordAffiliation(Operators operators, Participants participants, Announcements announcements, Clock clock) {
        this.operators = operators;
        this.participants = participants;
        this.announcements = announcements;
        this.clock = clock;
    }

    @Transactional
    public ParticipantView affiliate(Caller caller, ParticipantId id, Expected expected, Affiliation affiliation) {
        var participant = changeable(id, expected);
        participant.affiliate(affiliation, clock.instant());
        return recorded(participant, affiliation);
    }

    /** @param until the first day on which the fact no longer holds */
    @Transactional
    public ParticipantView disaffiliate(
            Caller caller, ParticipantId id, Expected expected, String code, LocalDate until) {
        var participant = changeable(id, expected);
        return recorded(participant, participant.disaffiliate(code, until, clock.instant()));
    }

    private Participant changeable(ParticipantId id, Expected expected) {
        var participant = participants.load(id).orElseThrow(Refusal::notFound);
        expected.orRefuse(participant.version());
        OnboardingPolicy.operatorOnly(operators.isOperator()).orRefuse();
        return participant;
    }

    private ParticipantView recorded(Participant participant, Affiliation affiliation) {
        participants.flush();
        announcements.announce(new AffiliationRecorded(participant.id(), affiliation, clock.instant()));
        return participant.view();
    }
}
