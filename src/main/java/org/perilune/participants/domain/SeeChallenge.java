package org.perilune.participants.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.perilune.kernel.Caller;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.Refusal;

/** A proposed participant reads what it has to sign. To everybody else the challenge does not exist. */
@ApplicationScoped
public class SeeChallenge {

    /** @param messagePrefix the signed bytes are this text and the public key's base64 after it, in UTF-8 */
    public record ChallengeView(ParticipantId participant, String challenge, String messagePrefix) {}

    private final Participants participants;

    SeeChallenge(Participants participants) {
        this.participants = participants;
    }

    @Transactional
    public ChallengeView handle(Caller caller, ParticipantId id) {
        var challenge =
                participants.challenge(id).orElseThrow(Refusal::notFound).challenge();
        return new ChallengeView(id, challenge, KeyMessage.proofPrefix(id, challenge));
    }
}
