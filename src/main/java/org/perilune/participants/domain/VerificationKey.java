package org.perilune.participants.domain;

import java.security.PublicKey;
import java.util.Base64;
import java.util.Optional;
import org.perilune.kernel.CanonicalJson;
import org.perilune.kernel.Refusal;
import org.perilune.participants.ParticipantsProblems;

/** The public half of a participant's key pair. Anything else, a PEM file or a private key above all, is refused. */
final class VerificationKey {

    private final byte[] raw;
    private final PublicKey key;

    private VerificationKey(byte[] raw, PublicKey key) {
        this.raw = raw;
        this.key = key;
    }

    /** Reads a key that somebody sent: base64 of exactly 32 raw bytes. */
    static VerificationKey read(String base64) {
        return decode(base64)
                .flatMap(raw -> Ed25519.key(raw).map(key -> new VerificationKey(raw, key)))
                .orElseThrow(() -> Refusal.of(ParticipantsProblems.KEY_INVALID));
    }

    static VerificationKey ofRaw(byte[] raw) {
        return new VerificationKey(raw, Ed25519.key(raw).orElseThrow());
    }

    byte[] raw() {
        return raw.clone();
    }

    String base64() {
        return Base64.getEncoder().encodeToString(raw);
    }

    String fingerprint() {
        return CanonicalJson.fingerprint(raw);
    }

    /** Refuses with {@code signature-invalid} unless this key signed exactly these bytes. */
    void mustHaveSigned(byte[] message, String signature) {
        if (!decode(signature)
                .filter(bytes -> Ed25519.verifies(key, message, bytes))
                .isPresent()) {
            throw Refusal.of(ParticipantsProblems.SIGNATURE_INVALID);
        }
    }

    /** The bytes of a text that is the one base64 form of them: no missing padding, no stray bits. */
    private static Optional<byte[]> decode(String base64) {
        try {
            var bytes = Base64.getDecoder().decode(base64);
            return Optional.of(bytes)
                    .filter(b -> Base64.getEncoder().encodeToString(b).equals(base64));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
