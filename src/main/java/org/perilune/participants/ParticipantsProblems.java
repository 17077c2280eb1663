package org.perilune.participants;

import org.perilune.kernel.Problem;

/** Refusals of participants. */
public final class ParticipantsProblems {

    public static final Problem PARTICIPANT_EXISTS =
            new Problem("participant-exists", 409, "A participant with this id is already proposed");
    public static final Problem CODE_TAKEN = new Problem("code-taken", 409, "Another participant has this code");
    public static final Problem KEY_TAKEN =
            new Problem("key-taken", 409, "This key is on record already; a key speaks for one participant, once");
    public static final Problem KEY_LIMIT_REACHED =
            new Problem("key-limit-reached", 409, "The participant has as many keys as it may have");
    public static final Problem LAST_KEY =
            new Problem("last-key", 409, "The last key that is not revoked cannot be revoked");
    public static final Problem FACT_OVERLAPS = new Problem(
            "fact-overlaps", 409, "The same membership or affiliation is on record for a part of these days");
    public static final Problem FACT_UNKNOWN =
            new Problem("fact-unknown", 409, "No open membership or affiliation of this code is on record");
    public static final Problem KEY_INVALID = new Problem(
            "key-invalid", 422, "The public key is not the base64 of 32 raw bytes that are a sound Ed25519 public key");
    public static final Problem KEY_UNKNOWN =
            new Problem("key-unknown", 422, "The signer has no key with this fingerprint");
    public static final Problem KEY_REVOKED = new Problem("key-revoked", 422, "The signing key is revoked");
    public static final Problem SIGNATURE_INVALID =
            new Problem("signature-invalid", 422, "The signature is not this key's over these bytes");
    public static final Problem FINGERPRINT_MISMATCH =
            new Problem("fingerprint-mismatch", 422, "The fingerprint is not that of the key that was proven");
    public static final Problem PARTICIPANT_UNKNOWN =
            new Problem("participant-unknown", 422, "The directory has no participant with this id");
    public static final Problem PARTICIPANT_NOT_ACTIVE =
            new Problem("participant-not-active", 403, "Only a participant whose onboarding is complete may do this");

    public static final Problem BACKING_OF_ITSELF =
            new Problem("backing-of-itself", 422, "Nobody owns, funds or makes up itself");

    private ParticipantsProblems() {}
}
