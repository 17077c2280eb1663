package org.perilune.participants.web;

import java.util.UUID;
import org.perilune.participants.domain.SeeChallenge;

/** What the participant signs to prove its first key. */
record ChallengeJson(UUID participant, String challenge, String messagePrefix) {

    static ChallengeJson of(SeeChallenge.ChallengeView view) {
        return new ChallengeJson(view.participant().value(), view.challenge(), view.messagePrefix());
    }
}
