package org.perilune.log.domain;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.perilune.log.CheckpointView;
import org.perilune.log.LogId;
import org.perilune.log.TransparencyLog;

/** Appends as the application, and reads what the acting principal may see of the sealed logs. */
@ApplicationScoped
class Leaves implements TransparencyLog {

    private static final String APPEND = "insert into log.leaf (id, log_id, leaf_hash) values (?, ?, ?)";
    private static final String INDEX = "select index from log.sealed where leaf_id = ?";
    private static final String LATEST =
            "select size, root, note, sealed_at from log.checkpoint where log_id = ? order by size desc limit 1";
    private static final String COVERING =
            "select size, root, note, sealed_at from log.checkpoint where log_id = ? and size > ? order by size limit 1";

    private final AgroalDataSource database;

    Leaves(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public UUID append(LogId log, byte[] canonical) {
        var id = UUID.randomUUID();
        try (var connection = database.getConnection();
                var append = connection.prepareStatement(APPEND)) {
            append.setObject(1, id);
            append.setObject(2, log.value());
            append.setBytes(3, MerkleTree.leafHash(canonical));
            append.executeUpdate();
            return id;
        } catch (SQLException e) {
            throw new IllegalStateException("a leaf could not be appended", e);
        }
    }

    @Override
    public Optional<Long> index(UUID leaf) {
        try (var connection = database.getConnection();
                var find = connection.prepareStatement(INDEX)) {
            find.setObject(1, leaf);
            try (var row = find.executeQuery()) {
                return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a leaf's place could not be read", e);
        }
    }

    @Override
    public Optional<CheckpointView> latest(LogId log) {
        return checkpoint(log, LATEST);
    }

    @Override
    public Optional<CheckpointView> covering(LogId log, long index) {
        return checkpoint(log, COVERING, index);
    }

    private Optional<CheckpointView> checkpoint(LogId log, String sql, Object... further) {
        try (var connection = database.getConnection();
                var find = connection.prepareStatement(sql)) {
            find.setObject(1, log.value());
            for (int parameter = 0; parameter < further.length; parameter++) {
                find.setObject(parameter + 2, further[parameter]);
            }
            try (var row = find.executeQuery()) {
                return row.next()
                        ? Optional.of(new CheckpointView(
                                log,
                                row.getLong(1),
                                HexFormat.of().formatHex(row.getBytes(2)),
                                row.getString(3),
                                row.getObject(4, OffsetDateTime.class).toInstant()))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a checkpoint could not be read", e);
        }
    }
}
