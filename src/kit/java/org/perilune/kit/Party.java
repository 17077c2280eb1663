package org.perilune.kit;

/** A participant's software: what it presents to the service, and the key it keeps to itself. */
public interface Party {

    /** How reports call it. */
    String name();

    /** The participant's id in the directory. */
    String id();

    /** A valid access token. */
    String token();

    /** Lower-case hexadecimal SHA-256 of the raw public key. */
    String fingerprint();

    /** A detached Ed25519 signature, base64. */
    String sign(byte[] bytes);
}
