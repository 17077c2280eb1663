package org.perilune.ledger.domain;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perilune.kernel.Cursor;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.ScopeId;
import org.perilune.ledger.EntryView;
import org.perilune.ledger.Ledger;
import org.perilune.ledger.Leg;
import org.perilune.ledger.NewEntry;
import org.perilune.log.LogId;
import org.perilune.log.TransparencyLog;

/** Writes entries and their leaves, and reads what the acting principal may see of them. */
@ApplicationScoped
class Journal implements Ledger {

    /** Two who post the same wait for each other, so that no leaf is appended for an entry that is not written. */
    private static final String LOCK =
            "select pg_advisory_xact_lock(hashtextextended('ledger ' || ? || ' ' || ? || ' ' || ?, 0))";

    private static final String POST = """
            insert into ledger.entry (id, scope_id, kind, idempotency_key, effective_at, recorded_at, author_id, corrects,
                accounts, units, amounts, canonical, leaf_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String READ = """
            select e.*, encode(sha256('\\x00'::bytea || e.canonical), 'hex') as leaf_hash, s.index
            from ledger.entry e left join log.sealed s on s.leaf_id = e.leaf_id\s""";

    private static final String BALANCES = """
            select l.account, l.unit, sum(l.amount)::bigint
            from ledger.entry e, unnest(e.accounts, e.units, e.amounts) as l(account, unit, amount)
            where e.scope_id = ? group by l.account, l.unit having sum(l.amount) <> 0 order by l.account, l.unit""";

    private final AgroalDataSource database;
    private final TransparencyLog log;
    private final Clock clock;

    Journal(AgroalDataSource database, TransparencyLog log, Clock clock) {
        this.database = database;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public EntryView post(NewEntry entry) {
        return with(connection -> {
            lock(connection, entry);
            var before = first(
                    connection,
                    "where e.scope_id = ? and e.kind = ? and e.idempotency_key = ?",
                    entry.scope().value(),
                    entry.kind(),
                    entry.idempotencyKey());
            return before.isPresent() ? before.get() : write(connection, entry);
        });
    }

    @Override
    public Optional<EntryView> find(UUID id) {
        return with(connection -> first(connection, "where e.id = ?", id));
    }

    @Override
    public List<EntryView> entries(ScopeId scope, Cursor after, int limit) {
        return with(connection -> read(
                connection,
                "where e.scope_id = ? and (e.recorded_at, e.id) > (?, ?) order by e.recorded_at, e.id limit ?",
                scope.value(),
                at(after.at()),
                after.id(),
                limit));
    }

    @Override
    public List<Leg> balances(ScopeId scope) {
        return with(connection -> {
            try (var statement = prepared(connection, BALANCES, scope.value());
                    var rows = statement.executeQuery()) {
                var balances = new ArrayList<Leg>();
                while (rows.next()) {
                    balances.add(new Leg(rows.getString(1), rows.getString(2), rows.getLong(3)));
                }
                return balances;
            }
        });
    }

    private EntryView write(Connection connection, NewEntry entry) throws SQLException {
        var id = UUID.randomUUID();
        var now = clock.instant();
        var canonical = EntryText.canonical(id, entry, now);
        var leaf = log.append(new LogId(entry.scope().value()), canonical);
        var legs = entry.legs();
        try (var statement = prepared(
                connection,
                POST,
                id,
                entry.scope().value(),
                entry.kind(),
                entry.idempotencyKey(),
                at(entry.effectiveAt()),
                at(now),
                entry.author().value(),
                entry.corrects().orElse(null),
                connection.createArrayOf("text", legs.stream().map(Leg::account).toArray()),
                connection.createArrayOf("text", legs.stream().map(Leg::unit).toArray()),
                connection.createArrayOf(
                        "bigint", legs.stream().map(Leg::amount).toArray()),
                canonical,
                leaf)) {
            statement.executeUpdate();
        }
        return first(connection, "where e.id = ?", id).orElseThrow();
    }

    private static void lock(Connection connection, NewEntry entry) throws SQLException {
        try (var statement =
                prepared(connection, LOCK, entry.scope().toString(), entry.kind(), entry.idempotencyKey())) {
            statement.execute();
        }
    }

    private static Optional<EntryView> first(Connection connection, String where, Object... values)
            throws SQLException {
        return read(connection, where, values).stream().findFirst();
    }

    private static List<EntryView> read(Connection connection, String where, Object... values) throws SQLException {
        try (var statement = prepared(connection, READ + where, values);
                var rows = statement.executeQuery()) {
            var entries = new ArrayList<EntryView>();
            while (rows.next()) {
                entries.add(EntryRow.read(rows));
            }
            return entries;
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private <T> T with(Work<T> work) {
        try (var connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger could not be reached", e);
        }
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** A row as a view. */
    private static final class EntryRow {

        static EntryView read(ResultSet row) throws SQLException {
            var sealed = row.getObject("index", Long.class);
            return new EntryView(
                    row.getObject("id", UUID.class),
                    new ScopeId(row.getObject("scope_id", UUID.class)),
                    row.getString("kind"),
                    instant(row, "effective_at"),
                    instant(row, "recorded_at"),
                    new ParticipantId(row.getObject("author_id", UUID.class)),
                    Optional.ofNullable(row.getObject("corrects", UUID.class)),
                    legs(row),
                    new String(row.getBytes("canonical"), StandardCharsets.UTF_8),
                    row.getString("leaf_hash"),
                    Optional.ofNullable(sealed));
        }

        private static List<Leg> legs(ResultSet row) throws SQLException {
            var accounts = (String[]) row.getArray("accounts").getArray();
            var units = (String[]) row.getArray("units").getArray();
            var amounts = (Long[]) row.getArray("amounts").getArray();
            var legs = new ArrayList<Leg>();
            for (int i = 0; i < accounts.length; i++) {
                legs.add(new Leg(accounts[i], units[i], amounts[i]));
            }
            return legs;
        }

        private static Instant instant(ResultSet row, String column) throws SQLException {
            return row.getObject(column, OffsetDateTime.class).toInstant();
        }
    }
}
