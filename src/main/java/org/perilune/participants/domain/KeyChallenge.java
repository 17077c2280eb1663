package org.perilune.participants.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.perilune.kernel.ParticipantId;

/** What a proposed participant signs to show that it holds its first key. Nobody else can read it, the operator neither. */
@Entity
@Table(name = "key_challenge", schema = "participants")
public class KeyChallenge {

    private static final int RANDOM_BYTES = 32;

    @Id
    private UUID ownerId;

    private String challenge;
    private Instant issuedAt;

    @SuppressWarnings("NullAway") // for Hibernate
    protected KeyChallenge() {}

    private KeyChallenge(UUID ownerId, String challenge, Instant issuedAt) {
        this.ownerId = ownerId;
        this.challenge = challenge;
        this.issuedAt = issuedAt;
    }

    static KeyChallenge issue(ParticipantId owner, Instant now) {
        var random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        return new KeyChallenge(owner.value(), HexFormat.of().formatHex(random), now);
    }

    String challenge() {
        return challenge;
    }
}
