package org.perilune.rescue.domain;

import static org.perilune.rescue.domain.RescueTables.after;
import static org.perilune.rescue.domain.RescueTables.ids;
import static org.perilune.rescue.domain.RescueTables.instant;
import static org.perilune.rescue.domain.RescueTables.texts;
import static org.perilune.rescue.domain.RescueTables.utc;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perilune.kernel.Cursor;
import org.perilune.kernel.ParticipantId;
import org.perilune.rescue.DistressState;
import org.perilune.rescue.DistressView;

/** Distress calls as rows of their own small tables, written and read without detour. */
@ApplicationScoped
class DistressCalls {

    private static final String ADD = """
            insert into rescue.distress_call
              (id, raised_by, raised_at, idempotency_key, content_sha256, state, exercise, report, verbatim, flags,
               changed_at)
            values (?, ?, ?, ?, ?, 'RAISED', ?, ?, ?, ?, ?) on conflict (raised_by, idempotency_key) do nothing""";
    private static final String FIRST =
            "select id from rescue.distress_call where raised_by = ? and idempotency_key = ?";
    private static final String CALLS = """
            select id, raised_by, raised_at, state, exercise, report, verbatim, flags, changed_at
            from rescue.distress_call where\s""";
    private static final String CHANGED =
            "select id, changed_at from rescue.distress_call where (changed_at, id) > (?, ?)";
    private static final String OPEN = " and state not in ('RESOLVED', 'CANCELLED')";
    private static final String IN_ORDER = " order by changed_at, id limit ?";
    /** A change that waited for another is the later one, whenever it began: no reader's cursor is past it. */
    private static final String CHANGE = "update rescue.distress_call"
            + " set changed_at = greatest(?, changed_at + interval '1 microsecond'), state = coalesce(?, state)"
            + " where id = ?";

    private static final String LOCK = "select id from rescue.distress_call where id = ? for no key update";
    private static final String FOR_REAL = "select id from rescue.distress_call where not exercise" + OPEN + " limit 1";
    private static final String SAID = "select id from rescue.distress_call where id = ? and content_sha256 = ?";

    private final RescueTables tables;
    private final DistressEntries entries;

    DistressCalls(RescueTables tables, DistressEntries entries) {
        this.tables = tables;
        this.entries = entries;
    }

    /** False when the raiser has raised with this key before. */
    boolean add(UUID id, ParticipantId by, String key, String words, Report report, Instant at) {
        return tables.write(ADD, statement -> {
                    statement.setObject(1, id);
                    statement.setObject(2, by.value());
                    statement.setObject(3, utc(at));
                    statement.setString(4, key);
                    statement.setString(5, words);
                    statement.setBoolean(6, report.exercise());
                    statement.setString(7, report.knownText());
                    statement.setString(8, report.verbatim());
                    texts(statement, 9, report.flags());
                    statement.setObject(10, utc(at));
                })
                == 1;
    }

    /** One that is open and no exercise, if there is any. */
    Optional<UUID> openForReal() {
        return tables.read(FOR_REAL, statement -> {}, row -> row.getObject(1, UUID.class)).stream()
                .findFirst();
    }

    Optional<DistressView> first(ParticipantId by, String key) {
        return tables
                .read(
                        FIRST,
                        statement -> {
                            statement.setObject(1, by.value());
                            statement.setString(2, key);
                        },
                        row -> row.getObject(1, UUID.class))
                .stream()
                .findFirst()
                .flatMap(this::find);
    }

    Optional<DistressView> find(UUID id) {
        return all(List.of(id)).stream().findFirst();
    }

    /** In the order of their last change. */
    List<DistressView> all(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var of = entries.of(ids);
        return tables
                .read(
                        CALLS + "id = any (?) order by changed_at, id",
                        statement -> ids(statement, 1, ids),
                        DistressCalls::view)
                .stream()
                .map(call -> call.with(of.getOrDefault(call.id(), List.of())))
                .toList();
    }

    /** When each call changed last, in that order. */
    List<Cursor> changed(Cursor after, boolean openOnly, int limit) {
        return tables.read(
                CHANGED + (openOnly ? OPEN : "") + IN_ORDER,
                statement -> {
                    after(statement, 1, after);
                    statement.setInt(3, limit);
                },
                row -> new Cursor(instant(row, 2), row.getObject(1, UUID.class)));
    }

    void move(UUID id, DistressState state, Instant at) {
        change(id, state.name(), at);
    }

    void touch(UUID id, Instant at) {
        change(id, null, at);
    }

    /** Not for key update: a refused move is recorded beside it, in another transaction that refers to the call. */
    void lock(UUID id) {
        tables.any(LOCK, statement -> statement.setObject(1, id));
    }

    /** Whether the call was raised with exactly these bytes. */
    boolean said(UUID id, String words) {
        return tables.any(SAID, statement -> {
            statement.setObject(1, id);
            statement.setString(2, words);
        });
    }

    private void change(UUID id, @Nullable String state, Instant at) {
        tables.write(CHANGE, statement -> {
            statement.setObject(1, utc(at));
            statement.setString(2, state);
            statement.setObject(3, id);
        });
    }

    private static DistressView view(ResultSet row) throws SQLException {
        return new DistressView(
                row.getObject(1, UUID.class),
                new ParticipantId(row.getObject(2, UUID.class)),
                instant(row, 3),
                DistressState.valueOf(row.getString(4)),
                row.getBoolean(5),
                Report.parsed(row.getString(6)),
                row.getString(7),
                texts(row, 8),
                List.of(),
                instant(row, 9));
    }
}
