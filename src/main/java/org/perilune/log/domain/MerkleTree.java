package org.perilune.log.domain;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import org.perilune.kernel.CanonicalJson;

/**
 * The tree of RFC 6962 as its frontier: the roots of the complete subtrees of what was appended, largest first. Appending
 * and the root cost the logarithm of the size; no earlier leaf is needed.
 */
final class MerkleTree {

    static final int HASH_LENGTH = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final List<byte[]> frontier = new ArrayList<>();
    private long size;

    MerkleTree() {}

    /** Goes on where a stored frontier stopped. */
    MerkleTree(long size, byte[] stored) {
        if (stored.length != Long.bitCount(size) * HASH_LENGTH) {
            throw new IllegalStateException(
                    "a frontier of %d bytes does not belong to %d leaves".formatted(stored.length, size));
        }
        this.size = size;
        for (int from = 0; from < stored.length; from += HASH_LENGTH) {
            frontier.add(java.util.Arrays.copyOfRange(stored, from, from + HASH_LENGTH));
        }
    }

    static byte[] leafHash(byte[] content) {
        return digest(LEAF, content, new byte[0]);
    }

    void append(byte[] leafHash) {
        var hash = leafHash;
        for (long complete = size; (complete & 1) == 1; complete >>= 1) {
            hash = digest(NODE, frontier.remove(frontier.size() - 1), hash);
        }
        frontier.add(hash);
        size++;
    }

    long size() {
        return size;
    }

    /** The tree head; of an empty tree the hash of nothing. */
    byte[] root() {
        if (frontier.isEmpty()) {
            return CanonicalJson.sha256(new byte[0]);
        }
        var hash = frontier.get(frontier.size() - 1);
        for (int i = frontier.size() - 2; i >= 0; i--) {
            hash = digest(NODE, frontier.get(i), hash);
        }
        return hash;
    }

    byte[] frontier() {
        var stored = new byte[frontier.size() * HASH_LENGTH];
        for (int i = 0; i < frontier.size(); i++) {
            System.arraycopy(frontier.get(i), 0, stored, i * HASH_LENGTH, HASH_LENGTH);
        }
        return stored;
    }

    static byte[] node(byte[] left, byte[] right) {
        return digest(NODE, left, right);
    }

    private static byte[] digest(byte prefix, byte[] left, byte[] right) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(prefix);
            digest.update(left);
            return digest.digest(right);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
