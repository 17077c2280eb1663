package org.perilune.participants.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Expected;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.Refusal;
import org.perilune.participants.ParticipantActivated;
import org.perilune.participants.ParticipantView;
import org.perilune.participants.ParticipantsProblems;

/**
 * The operator tells which fingerprint it was given on another way (on paper, by telephone). Only if it is that of the key
 * that was proven does the participant begin to trade; a key proven with a stolen token goes no further than this.
 */
@ApplicationScoped
public class ConfirmFingerprint {

    private final Operators operators;
    private final Participants participants;
    private final ParticipantKeys keys;
    private final Announcements announcements;
    private final Clock clock;

    ConfirmFingerprint(
            Operators operators,
            Participants participants,
            ParticipantKeys keys,
            Announcements announcements,
            Clock clock) {
        this.operators = operators;
        this.participants = participants;
        this.keys = keys;
        this.announcements = announcements;
        this.clock = clock;
    }

    @Transactional
    public ParticipantView handle(Caller caller, ParticipantId id, Expected expected, String fingerprint) {
        var participant = participants.load(id).orElseThrow(Refusal::notFound);
        expected.orRefuse(participant.version());
        OnboardingPolicy.operatorOnly(operators.isOperator()).orRefuse();
        participant.mustAllow("confirm-fingerprint");
        if (keys.ring(id).find(fingerprint).filter(key -> !key.revoked()).isEmpty()) {
            throw Refusal.of(ParticipantsProblems.FINGERPRINT_MISMATCH);
        }
        var now = clock.instant();
        var before = participant.state();
        participant.confirm(fingerprint, now);
        participants.record(ParticipantTransition.of(participant, before, "confirm-fingerprint", caller, now));
        announcements.announce(new ParticipantActivated(participant.view(), fingerprint, now));
        return participant.view();
    }
}
