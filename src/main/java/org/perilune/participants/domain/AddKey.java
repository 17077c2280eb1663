package org.perilune.participants.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.perilune.kernel.Caller;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.Refusal;
import org.perilune.participants.KeyAdded;
import org.perilune.participants.PublicKeyView;

/** A participant adds a key; an earlier key of its own vouches for it. */
@ApplicationScoped
public class AddKey {

    /**
     * @param signedBy the fingerprint of the earlier key
     * @param signature the earlier key's, over the bytes of {@link KeyMessage#addition}
     * @param proof the new key's own, over the same bytes
     */
    public record Command(String publicKey, String signedBy, String signature, String proof) {}

    private final Participants participants;
    private final ParticipantKeys keys;
    private final Announcements announcements;
    private final Clock clock;

    AddKey(Participants participants, ParticipantKeys keys, Announcements announcements, Clock clock) {
        this.participants = participants;
        this.keys = keys;
        this.announcements = announcements;
        this.clock = clock;
    }

    @Transactional
    public PublicKeyView handle(Caller caller, ParticipantId id, Command command) {
        var participant = participants.load(id).orElseThrow(Refusal::notFound);
        OnboardingPolicy.onlyItself(caller, id).orRefuse();
        participant.mustAllow("add-key");
        var now = clock.instant();
        var key = keys.ownRing(id)
                .add(
                        VerificationKey.read(command.publicKey()),
                        command.signedBy(),
                        command.signature(),
                        command.proof(),
                        now);
        keys.add(key);
        announcements.announce(new KeyAdded(key.view(), now));
        return key.view();
    }
}
