package org.perilune.participants.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.perilune.participants.PublicKeyView;

/** A public key as everybody sees it. */
record KeyJson(
        String fingerprint,
        String publicKey,
        Instant since,
        @Nullable String signedBy,
        @Nullable Instant revokedAt) {

    static KeyJson of(PublicKeyView key) {
        return new KeyJson(
                key.fingerprint(),
                key.publicKey(),
                key.since(),
                key.signedBy().orElse(null),
                key.revokedAt().orElse(null));
    }
}
