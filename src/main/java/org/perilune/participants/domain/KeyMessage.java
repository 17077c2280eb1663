package org.perilune.participants.domain;

import java.nio.charset.StandardCharsets;
import org.perilune.kernel.ParticipantId;

/**
 * What is signed in acts about keys: lines of UTF-8 joined by one line feed each, none at the end. The first line names
 * the act, so that a signature made for one act is none for another; no line can hold a line feed.
 */
final class KeyMessage {

    private KeyMessage() {}

    /** Everything of a key proof but the key itself, which the signer adds. */
    static String proofPrefix(ParticipantId owner, String challenge) {
        return "perilune:key-proof:v1\n" + owner + "\n" + challenge + "\n";
    }

    static byte[] proof(ParticipantId owner, String challenge, VerificationKey key) {
        return bytes(proofPrefix(owner, challenge) + key.base64());
    }

    static byte[] addition(ParticipantId owner, VerificationKey key, String signedBy) {
        return bytes("perilune:key-addition:v1\n" + owner + "\n" + key.base64() + "\n" + signedBy);
    }

    static byte[] revocation(ParticipantId owner, String fingerprint, String signedBy) {
        return bytes("perilune:key-revocation:v1\n" + owner + "\n" + fingerprint + "\n" + signedBy);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
