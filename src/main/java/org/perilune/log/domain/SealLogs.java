package org.perilune.log.domain;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.perilune.kernel.CanonicalJson;
import org.perilune.kernel.tenancy.TimeSource;
import org.perilune.log.LogId;

/**
 * Seals what is ready: indexes, a signed checkpoint for each log that grew, and a salted leaf for each of those in the
 * global log, whose own checkpoint comes last. All in one transaction of the sealer's login: a checkpoint is stored before
 * anybody can read it, and no size is ever signed twice with another root.
 */
@ApplicationScoped
public class SealLogs {

    private static final Logger LOG = Logger.getLogger(SealLogs.class);
    private static final int SALT_BYTES = 16;

    private final AgroalDataSource database;
    private final CheckpointKey key;
    private final TimeSource time;
    private final SecureRandom random = new SecureRandom();

    SealLogs(@DataSource("sealer") AgroalDataSource database, CheckpointKey key, TimeSource time) {
        this.database = database;
        this.key = key;
        this.time = time;
    }

    @Scheduled(every = "${market.log.seal-every:0.5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        try {
            seal();
        } catch (SQLException e) {
            LOG.warn("sealing failed and will be tried again", e);
        }
    }

    /** How many leaves were sealed. */
    public int seal() throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                int sealed = seal(connection);
                connection.commit();
                return sealed;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private int seal(Connection connection) throws SQLException {
        var sealed = Sequencer.seal(connection);
        if (sealed.isEmpty()) {
            return 0;
        }
        var checkpoints = new Checkpoints(connection);
        var now = checkpoints.now(time.offset());
        var global = checkpoints.treeBefore(LogId.GLOBAL.value(), 0);
        for (var log : sealed.entrySet()) {
            var tree = grow(checkpoints, log, now);
            var leaf = globalLeaf(log.getKey(), tree);
            checkpoints.storeGlobalLeaf(global.size(), log.getKey(), tree.size(), leaf);
            global.append(MerkleTree.leafHash(leaf));
        }
        checkpoints.store(LogId.GLOBAL.value(), global, note(LogId.GLOBAL.value(), global), now);
        return sealed.values().stream().mapToInt(List::size).sum();
    }

    private MerkleTree grow(Checkpoints checkpoints, Map.Entry<UUID, List<byte[]>> log, OffsetDateTime now)
            throws SQLException {
        var tree = checkpoints.treeBefore(log.getKey(), log.getValue().size());
        log.getValue().forEach(tree::append);
        checkpoints.store(log.getKey(), tree, note(log.getKey(), tree), now);
        return tree;
    }

    private String note(UUID log, MerkleTree tree) {
        return key.note("perilune/log/" + log, tree.size(), tree.root());
    }

    private byte[] globalLeaf(UUID log, MerkleTree tree) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return CanonicalJson.bytes(Map.of(
                "log", log.toString(),
                "size", String.valueOf(tree.size()),
                "root", HexFormat.of().formatHex(tree.root()),
                "salt", HexFormat.of().formatHex(salt)));
    }
}
