package org.perilune.participants.domain;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/**
 * Verification with the JDK's own Ed25519 (RFC 8032). A raw key becomes an X.509 one by its fixed prefix. Points of small
 * order are no keys: a signature that fits one can be made without any secret, so nothing would be proven by it.
 */
final class Ed25519 {

    static final int KEY_LENGTH = 32;
    static final int SIGNATURE_LENGTH = 64;

    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    /** The y of every point of small order, little-endian without the sign bit; the last three are 0, 1 and -1 again, unreduced. */
    private static final Set<String> SMALL_ORDER = Set.of(
            "0000000000000000000000000000000000000000000000000000000000000000",
            "0100000000000000000000000000000000000000000000000000000000000000",
            "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
            "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
            "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
            "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
            "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f");

    private Ed25519() {}

    /** The key these raw bytes are; empty when they are no sound point of the curve. */
    static Optional<PublicKey> key(byte[] raw) {
        if (raw.length != KEY_LENGTH || SMALL_ORDER.contains(withoutSign(raw))) {
            return Optional.empty();
        }
        var encoded = new byte[X509_PREFIX.length + KEY_LENGTH];
        System.arraycopy(X509_PREFIX, 0, encoded, 0, X509_PREFIX.length);
        System.arraycopy(raw, 0, encoded, X509_PREFIX.length, KEY_LENGTH);
        try {
            var key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
            Signature.getInstance("Ed25519").initVerify(key); // here, not before, the JDK looks for the point
            return Optional.of(key);
        } catch (InvalidKeyException | java.security.spec.InvalidKeySpecException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform since 15 has Ed25519", e);
        }
    }

    static boolean verifies(PublicKey key, byte[] message, byte[] signature) {
        if (signature.length != SIGNATURE_LENGTH) {
            return false;
        }
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (java.security.SignatureException e) {
            return false; // half of it is no number below the group's order, or no point
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key was accepted before", e);
        }
    }

    private static String withoutSign(byte[] raw) {
        var copy = raw.clone();
        copy[KEY_LENGTH - 1] &= 0x7f;
        return HexFormat.of().formatHex(copy);
    }
}
