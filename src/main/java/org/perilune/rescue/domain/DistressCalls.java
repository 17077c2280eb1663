package org.perilune.rescue.domain;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perilune.kernel.Cursor;
import org.perilune.kernel.ParticipantId;
import org.perilune.rescue.DistressState;
import org.perilune.rescue.DistressView;

/** Distress calls as rows of their own small tables, written and read without detour. */
@ApplicationScoped
class DistressCalls {

    private static final String ADD = """
            insert into rescue.distress_call
              (id, raised_by, raised_at, idempotency_key, state, exercise, report, verbatim, flags, changed_at)
            values (?, ?, ?, ?, 'RAISED', ?, ?, ?, ?, ?) on conflict (raised_by, idempotency_key) do nothing""";
    private static final String FIRST =
            "select id from rescue.distress_call where raised_by = ? and idempotency_key = ?";
    private static final String CALLS = """
            select id, raised_by, raised_at, state, exercise, report, verbatim, flags, changed_at
            from rescue.distress_call where""";
    private static final String MOVE =
            "update rescue.distress_call set state = ?, changed_at = ? where id = ? and state not in ('RESOLVED', 'CANCELLED')";
    private static final String TOUCH = "update rescue.distress_call set changed_at = ? where id = ?";

    private final AgroalDataSource database;
    private final DistressEntries entries;

    DistressCalls(AgroalDataSource database, DistressEntries entries) {
        this.database = database;
        this.entries = entries;
    }

    /** False when the raiser has raised with this key before. */
    boolean add(UUID id, ParticipantId by, String key, Report report, Instant at) {
        return run(ADD, statement -> {
                    statement.setObject(1, id);
                    statement.setObject(2, by.value());
                    statement.setObject(3, utc(at));
                    statement.setString(4, key);
                    statement.setBoolean(5, report.exercise());
                    statement.setString(6, report.knownText());
                    statement.setString(7, report.verbatim());
                    statement.setArray(8, flags(statement.getConnection(), report));
                    statement.setObject(9, utc(at));
                })
                == 1;
    }

    Optional<DistressView> first(ParticipantId by, String key) {
        try (var connection = database.getConnection();
                var find = connection.prepareStatement(FIRST)) {
            find.setObject(1, by.value());
            find.setString(2, key);
            try (var row = find.executeQuery()) {
                return row.next() ? find(row.getObject(1, UUID.class)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a distress call could not be read", e);
        }
    }

    Optional<DistressView> find(UUID id) {
        return read(CALLS + " id = ?", statement -> statement.setObject(1, id)).stream()
                .findFirst();
    }

    List<DistressView> changedAfter(Cursor after, int limit) {
        return read(CALLS + " (changed_at, id) > (?, ?) order by changed_at, id limit ?", statement -> {
            statement.setObject(1, utc(after.at()));
            statement.setObject(2, after.id());
            statement.setInt(3, limit);
        });
    }

    /** False when the call has ended meanwhile. */
    boolean move(UUID id, DistressState state, Instant at) {
        return run(MOVE, statement -> {
                    statement.setString(1, state.name());
                    statement.setObject(2, utc(at));
                    statement.setObject(3, id);
                })
                == 1;
    }

    void touch(UUID id, Instant at) {
        run(TOUCH, statement -> {
            statement.setObject(1, utc(at));
            statement.setObject(2, id);
        });
    }

    void openCase(UUID id) {
        door("select rescue.open_case(?)", id);
    }

    void joinCase(UUID id) {
        door("select rescue.join_case(?)", id);
    }

    private void door(String call, UUID id) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(call)) {
            statement.setObject(1, id);
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("a rescue case could not be opened", e);
        }
    }

    private List<DistressView> read(String sql, Parameters parameters) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            parameters.set(statement);
            var found = new ArrayList<DistressView>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(view(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("distress calls could not be read", e);
        }
    }

    private int run(String sql, Parameters parameters) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            parameters.set(statement);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a distress call could not be written", e);
        }
    }

    private DistressView view(ResultSet row) throws SQLException {
        var id = row.getObject(1, UUID.class);
        return new DistressView(
                id,
                new ParticipantId(row.getObject(2, UUID.class)),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                DistressState.valueOf(row.getString(4)),
                row.getBoolean(5),
                Report.parsed(row.getString(6)),
                row.getString(7),
                List.of((String[]) row.getArray(8).getArray()),
                entries.of(id),
                row.getObject(9, OffsetDateTime.class).toInstant());
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    static java.sql.Array flags(Connection connection, Report report) throws SQLException {
        return connection.createArrayOf("text", report.flags().toArray(String[]::new));
    }

    /** Fills in a statement. */
    interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }
}
