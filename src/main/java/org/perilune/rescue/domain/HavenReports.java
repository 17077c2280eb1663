package org.perilune.rescue.domain;

import static org.perilune.rescue.domain.RescueTables.after;
import static org.perilune.rescue.domain.RescueTables.instant;
import static org.perilune.rescue.domain.RescueTables.utc;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.perilune.catalog.AssetId;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Cursor;
import org.perilune.kernel.ParticipantId;
import org.perilune.rescue.HavenReading;
import org.perilune.rescue.HavenReport;

/** Reports of havens, as the database lets the caller see them, and the record of who read them. */
@ApplicationScoped
class HavenReports {

    private static final String ADD = """
            insert into rescue.haven_report (id, owner_id, asset_id, observed_at, reported_at, stale_after, free_berths,
                duty_contact, consumables)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String LATEST = """
            select distinct on (asset_id) id, owner_id, asset_id, observed_at, reported_at, stale_after, free_berths,
                duty_contact, consumables
            from rescue.haven_report order by asset_id, observed_at desc, id desc""";
    private static final String RECORD = """
            insert into rescue.haven_reading (id, owner_id, reader, person, distress_id, legal_basis, at)
            values (?, ?, ?, ?, ?, ?, ?)""";
    private static final String READINGS = """
            select id, reader, distress_id, legal_basis, at from rescue.haven_reading
            where (at, id) > (?, ?) order by at, id limit ?""";

    private final RescueTables tables;
    private final ConsumablesText text;

    HavenReports(RescueTables tables, ConsumablesText text) {
        this.tables = tables;
        this.text = text;
    }

    void add(HavenReport report) {
        tables.write(ADD, statement -> {
            statement.setObject(1, report.id());
            statement.setObject(2, report.owner().value());
            statement.setObject(3, report.asset().value());
            statement.setObject(4, utc(report.observedAt()));
            statement.setObject(5, utc(report.reportedAt()));
            statement.setObject(6, utc(report.staleAfter()));
            statement.setInt(7, report.freeBerths());
            statement.setString(8, report.dutyContact());
            statement.setString(9, text.write(report.consumables()));
        });
    }

    /** The newest of each asset. */
    List<HavenReport> latest() {
        return tables.read(LATEST, statement -> {}, this::report);
    }

    void recordReading(ParticipantId owner, Caller reader, UUID distress, Instant at) {
        tables.write(RECORD, statement -> {
            statement.setObject(1, UUID.randomUUID());
            statement.setObject(2, owner.value());
            statement.setObject(3, reader.participant().value());
            statement.setString(4, reader.person());
            statement.setObject(5, distress);
            statement.setString(6, LegalBasis.ASSISTANCE.text());
            statement.setObject(7, utc(at));
        });
    }

    List<HavenReading> readings(Cursor from, int limit) {
        return tables.read(
                READINGS,
                statement -> {
                    after(statement, 1, from);
                    statement.setInt(3, limit);
                },
                row -> new HavenReading(
                        row.getObject(1, UUID.class),
                        new ParticipantId(row.getObject(2, UUID.class)),
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        instant(row, 5)));
    }

    private HavenReport report(ResultSet row) throws SQLException {
        return new HavenReport(
                row.getObject(1, UUID.class),
                new ParticipantId(row.getObject(2, UUID.class)),
                new AssetId(row.getObject(3, UUID.class)),
                instant(row, 4),
                instant(row, 5),
                instant(row, 6),
                row.getInt(7),
                row.getString(8),
                text.read(row.getString(9)));
    }
}
