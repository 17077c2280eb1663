package org.perilune.log.domain;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Heads and checkpoints as rows, in the sealer's transaction. */
final class Checkpoints {

    private static final String HEAD = "select size, frontier from log.head where log_id = ?";
    private static final String FRONTIER = """
            insert into log.head as h (log_id, size, frontier) values (?, ?, ?)
            on conflict (log_id) do update set size = excluded.size, frontier = excluded.frontier""";
    private static final String CHECKPOINT =
            "insert into log.checkpoint (log_id, size, root, note, sealed_at) values (?, ?, ?, ?, ?)";
    private static final String GLOBAL_LEAF =
            "insert into log.global_leaf (index, log_id, size, canonical, leaf_hash) values (?, ?, ?, ?, ?)";
    private static final String NOW = "select statement_timestamp() + ? * interval '1 microsecond'";

    private final Connection sealer;

    Checkpoints(Connection sealer) {
        this.sealer = sealer;
    }

    /** The market's time: the database's, as far off as local mode or a test has moved it. */
    OffsetDateTime now(Duration offset) throws SQLException {
        try (var statement = sealer.prepareStatement(NOW)) {
            statement.setLong(1, offset.toNanos() / 1000);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getObject(1, OffsetDateTime.class);
            }
        }
    }

    /** The tree before the leaves just sequenced: the head's size already counts them, its frontier does not. */
    MerkleTree treeBefore(UUID log, int sequenced) throws SQLException {
        try (var statement = sealer.prepareStatement(HEAD)) {
            statement.setObject(1, log);
            try (var row = statement.executeQuery()) {
                return row.next() ? new MerkleTree(row.getLong(1) - sequenced, row.getBytes(2)) : new MerkleTree();
            }
        }
    }

    void store(UUID log, MerkleTree tree, String note, OffsetDateTime at) throws SQLException {
        try (var head = sealer.prepareStatement(FRONTIER)) {
            head.setObject(1, log);
            head.setLong(2, tree.size());
            head.setBytes(3, tree.frontier());
            head.executeUpdate();
        }
        try (var checkpoint = sealer.prepareStatement(CHECKPOINT)) {
            checkpoint.setObject(1, log);
            checkpoint.setLong(2, tree.size());
            checkpoint.setBytes(3, tree.root());
            checkpoint.setString(4, note);
            checkpoint.setObject(5, at);
            checkpoint.executeUpdate();
        }
    }

    void storeGlobalLeaf(long index, UUID log, long size, byte[] canonical) throws SQLException {
        try (var leaf = sealer.prepareStatement(GLOBAL_LEAF)) {
            leaf.setLong(1, index);
            leaf.setObject(2, log);
            leaf.setLong(3, size);
            leaf.setBytes(4, canonical);
            leaf.setBytes(5, MerkleTree.leafHash(canonical));
            leaf.executeUpdate();
        }
    }
}
