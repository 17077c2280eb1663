package org.perilune.participants;

import java.time.Instant;
import java.util.Optional;
import org.perilune.kernel.ParticipantId;

/**
 * A participant's Ed25519 public key.
 *
 * @param fingerprint lower-case hexadecimal SHA-256 of the 32 raw bytes
 * @param publicKey the 32 raw bytes, base64
 * @param signedBy the fingerprint of the earlier key that vouched for it; empty for a first key, which onboarding vouched for
 */
public record PublicKeyView(
        ParticipantId owner,
        String fingerprint,
        String publicKey,
        Instant since,
        Optional<String> signedBy,
        Optional<Instant> revokedAt) {}
