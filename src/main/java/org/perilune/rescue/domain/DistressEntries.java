package org.perilune.rescue.domain;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perilune.kernel.Caller;
import org.perilune.kernel.ParticipantId;
import org.perilune.rescue.DistressView;

/** What happened in a case, appended; what is personal in it lies apart and is shown to the case's viewers only. */
@ApplicationScoped
class DistressEntries {

    private static final Duration KEPT = Duration.ofDays(90);

    private static final String ADD = """
            insert into rescue.distress_entry (id, distress_id, author, at, kind, verbatim, flags, legal_basis, person)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String ADD_PERSONAL = "select rescue.add_personal(?, ?, ?)";
    private static final String OF_CALL = """
            select e.id, e.author, e.at, e.kind, e.verbatim, e.flags, e.legal_basis, p.content
            from rescue.distress_entry e
            left join rescue.personal_report p on p.scope_id = e.distress_id and p.entry_id = e.id
            where e.distress_id = ? order by e.at, e.id""";

    private final AgroalDataSource database;

    DistressEntries(AgroalDataSource database) {
        this.database = database;
    }

    void add(UUID call, Caller by, String kind, Report report, LegalBasis basis, Instant at) {
        var id = UUID.randomUUID();
        try (var connection = database.getConnection();
                var add = connection.prepareStatement(ADD)) {
            add.setObject(1, id);
            add.setObject(2, call);
            add.setObject(3, by.participant().value());
            add.setObject(4, DistressCalls.utc(at));
            add.setString(5, kind);
            add.setString(6, report.verbatim());
            add.setArray(7, DistressCalls.flags(connection, report));
            add.setString(8, basis.text());
            add.setString(9, by.person());
            add.executeUpdate();
            if (report.personal().isPresent()) {
                try (var personal = connection.prepareStatement(ADD_PERSONAL)) {
                    personal.setObject(1, id);
                    personal.setString(2, report.personal().get());
                    personal.setObject(3, DistressCalls.utc(at.plus(KEPT)));
                    personal.execute();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("an entry of a distress case could not be written", e);
        }
    }

    List<DistressView.Entry> of(UUID call) {
        try (var connection = database.getConnection();
                var read = connection.prepareStatement(OF_CALL)) {
            read.setObject(1, call);
            var found = new ArrayList<DistressView.Entry>();
            try (var rows = read.executeQuery()) {
                while (rows.next()) {
                    found.add(new DistressView.Entry(
                            rows.getObject(1, UUID.class),
                            new ParticipantId(rows.getObject(2, UUID.class)),
                            rows.getObject(3, OffsetDateTime.class).toInstant(),
                            rows.getString(4),
                            rows.getString(5),
                            List.of((String[]) rows.getArray(6).getArray()),
                            rows.getString(7),
                            Optional.ofNullable(rows.getString(8))));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the entries of a distress case could not be read", e);
        }
    }
}
