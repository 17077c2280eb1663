package org.perilune.kernel.tenancy;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionScoped;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * One round trip at the start of every transaction: who acts, what time it is, which legal rules are in force, how long a
 * lock is waited for. The settings live and die with the transaction.
 */
@ApplicationScoped
class TransactionBegin {

    /** {@code offset 0} keeps the time set and the time returned one evaluation. */
    private static final String BEGIN = """
            select t.now, r.version, set_config('app.principal', ?, true), set_config('lock_timeout', '5s', true),
                   set_config('app.now', to_char(t.now at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), true)
            from (select statement_timestamp() + ? * interval '1 microsecond' as now offset 0) t,
                 tenancy.rule_version r""";

    private final AgroalDataSource database;
    private final TimeSource source;
    private final TransactionTime time;
    private final TransactionManager transactions;

    TransactionBegin(
            AgroalDataSource database, TimeSource source, TransactionTime time, TransactionManager transactions) {
        this.database = database;
        this.source = source;
        this.time = time;
        this.transactions = transactions;
    }

    void begin(@Observes @Initialized(TransactionScoped.class) Object transaction) throws SystemException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(BEGIN)) {
            statement.setString(1, Acting.current().map(UUID::toString).orElse(""));
            statement.setLong(2, source.offset().toNanos() / 1000);
            try (var row = statement.executeQuery()) {
                row.next();
                time.begin(row.getObject(1, OffsetDateTime.class).toInstant(), row.getLong(2));
            }
        } catch (SQLException | RuntimeException e) {
            transactions.rollback(); // the transaction is already bound to the thread: else nobody would end it
            throw new IllegalStateException("a transaction could not begin", e);
        }
    }
}
