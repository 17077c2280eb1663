package org.perilune.participants.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.perilune.kernel.Caller;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.Refusal;
import org.perilune.participants.KeyRevoked;
import org.perilune.participants.PublicKeyView;

/** A participant revokes one of its keys with another of them. What the key signed before keeps its worth. */
@ApplicationScoped
public class RevokeKey {

    /** @param signature the other key's, over the bytes of {@link KeyMessage#revocation} */
    public record Command(String signedBy, String signature) {}

    private final Participants participants;
    private final ParticipantKeys keys;
    private final Announcements announcements;
    private final Clock clock;

    RevokeKey(Participants participants, ParticipantKeys keys, Announcements announcements, Clock clock) {
        this.participants = participants;
        this.keys = keys;
        this.announcements = announcements;
        this.clock = clock;
    }

    @Transactional
    public PublicKeyView handle(Caller caller, ParticipantId id, String fingerprint, Command command) {
        var participant = participants.load(id).orElseThrow(Refusal::notFound);
        OnboardingPolicy.onlyItself(caller, id).orRefuse();
        participant.mustAllow("revoke-key");
        var now = clock.instant();
        var ring = keys.ownRing(id);
        var key = ring.find(fingerprint).orElseThrow(Refusal::notFound);
        ring.revoke(key, command.signedBy(), command.signature(), now);
        participants.flush();
        announcements.announce(new KeyRevoked(key.view(), now));
        return key.view();
    }
}
