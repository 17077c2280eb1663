package org.perilune.kernel.web;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.perilune.kernel.Problem;
import org.perilune.kernel.Refusal;

/** The marks of requests already answered: (participant, operation, key), written in the transaction of the effect. */
@ApplicationScoped
class IdempotencyMarks {

    /** The try-lock makes a second request turn away at once instead of waiting with a connection in hand. */
    private static final String CLAIM = """
            insert into tenancy.idempotency_mark(operation, key, fingerprint, marked_at)
            select ?, ?, ?, ?
            where pg_try_advisory_xact_lock(hashtextextended(current_setting('app.principal') || ' ' || ? || ' ' || ?, 0))
            on conflict do nothing""";

    private static final String FIND = """
            select fingerprint, status, location, etag, body from tenancy.idempotency_mark
            where owner_id = current_setting('app.principal')::uuid and operation = ? and key = ?""";

    private static final String STORE = """
            update tenancy.idempotency_mark set status = ?, location = ?, etag = ?, body = ?
            where owner_id = current_setting('app.principal')::uuid and operation = ? and key = ?""";

    private final AgroalDataSource database;
    private final Clock clock;

    IdempotencyMarks(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Empty when this request is the first with its key; else the answer that was given. */
    Optional<StoredAnswer> claim(String operation, String key, byte[] fingerprint) throws SQLException {
        try (var connection = database.getConnection();
                var claim = connection.prepareStatement(CLAIM)) {
            claim.setString(1, operation);
            claim.setString(2, key);
            claim.setBytes(3, fingerprint);
            claim.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
            claim.setString(5, operation);
            claim.setString(6, key);
            return claim.executeUpdate() == 1 ? Optional.empty() : Optional.of(find(operation, key));
        }
    }

    void store(String operation, String key, StoredAnswer answer) throws SQLException {
        try (var connection = database.getConnection();
                var store = connection.prepareStatement(STORE)) {
            store.setInt(1, answer.status());
            store.setString(2, answer.location());
            store.setString(3, answer.etag());
            store.setBytes(4, answer.body());
            store.setString(5, operation);
            store.setString(6, key);
            store.executeUpdate();
        }
    }

    private StoredAnswer find(String operation, String key) throws SQLException {
        try (var connection = database.getConnection();
                var find = connection.prepareStatement(FIND)) {
            find.setString(1, operation);
            find.setString(2, key);
            try (var row = find.executeQuery()) {
                if (!row.next()) {
                    throw Refusal.of(Problem.REQUEST_IN_FLIGHT);
                }
                return new StoredAnswer(
                        row.getBytes(1), row.getInt(2), row.getString(3), row.getString(4), row.getBytes(5));
            }
        }
    }
}
