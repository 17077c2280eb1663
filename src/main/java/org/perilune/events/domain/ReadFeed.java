package org.perilune.events.domain;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.perilune.events.DeliveredEvent;
import org.perilune.events.FeedPosition;
import org.perilune.kernel.Caller;

/**
 * A participant reads its own feed from a position on. Only what lies below the watermark is shown: a transaction that is
 * still open may commit an earlier place, and a reader that had passed it would never come back.
 */
@ApplicationScoped
public class ReadFeed {

    private static final String READ = """
            select d.xid::text::bigint, d.sequence, e.id, e.type, e.subject, e.at, e.facts
            from events.delivery d join events.event e on e.id = d.event_id
            where d.recipient = current_setting('app.principal')::uuid
              and (d.xid, d.sequence) > (?::text::xid8, ?)
              and d.xid < pg_snapshot_xmin(pg_current_snapshot())
            order by d.xid, d.sequence
            limit ?""";

    private final AgroalDataSource database;
    private final Clock clock;

    ReadFeed(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What a look found, and when it was taken. */
    public record Look(List<DeliveredEvent> events, Instant at) {}

    @Transactional
    public Look look(Caller caller, FeedPosition after, int limit) {
        return new Look(handle(caller, after, limit), clock.instant());
    }

    @Transactional
    public List<DeliveredEvent> handle(Caller caller, FeedPosition after, int limit) {
        try (var connection = database.getConnection();
                var read = connection.prepareStatement(READ)) {
            read.setString(1, String.valueOf(after.transaction()));
            read.setLong(2, after.sequence());
            read.setInt(3, limit);
            try (var rows = read.executeQuery()) {
                var events = new ArrayList<DeliveredEvent>();
                while (rows.next()) {
                    events.add(event(rows));
                }
                return events;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a feed could not be read", e);
        }
    }

    private static DeliveredEvent event(ResultSet row) throws SQLException {
        return new DeliveredEvent(
                new FeedPosition(row.getLong(1), row.getLong(2)),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getObject(5, UUID.class),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getString(7));
    }
}
