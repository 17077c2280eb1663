package org.perilune.participants.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Expected;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.Refusal;
import org.perilune.participants.KeyAdded;
import org.perilune.participants.KeyRevoked;
import org.perilune.participants.ParticipantView;

/** A proposed participant shows that it holds the private half of its first key. */
@ApplicationScoped
public class ProveFirstKey {

    /** @param signature over the bytes of {@link KeyMessage#proof}, base64 */
    public record Command(String publicKey, String signature) {}

    private final Participants participants;
    private final ParticipantKeys keys;
    private final Announcements announcements;
    private final Clock clock;

    ProveFirstKey(Participants participants, ParticipantKeys keys, Announcements announcements, Clock clock) {
        this.participants = participants;
        this.keys = keys;
        this.announcements = announcements;
        this.clock = clock;
    }

    @Transactional
    public ParticipantView handle(Caller caller, ParticipantId id, Expected expected, Command command) {
        var participant = participants.load(id).orElseThrow(Refusal::notFound);
        expected.orRefuse(participant.version());
        OnboardingPolicy.onlyItself(caller, id).orRefuse();
        participant.mustAllow("prove-key");
        var now = clock.instant();
        var challenge = participants.challenge(id).orElseThrow(Refusal::notFound);
        var key = keys.ring(id)
                .prove(VerificationKey.read(command.publicKey()), challenge.challenge(), command.signature(), now);
        withdrawEarlier(id, now);
        keys.add(key);
        var before = participant.state();
        participant.proveKey(now);
        participants.record(ParticipantTransition.of(participant, before, "prove-key", caller, now));
        announcements.announce(new KeyAdded(key.view(), now));
        return participant.view();
    }

    private void withdrawEarlier(ParticipantId id, Instant now) {
        for (var unconfirmed : keys.usable(id)) {
            unconfirmed.withdraw(now);
            announcements.announce(new KeyRevoked(unconfirmed.view(), now));
        }
    }
}
