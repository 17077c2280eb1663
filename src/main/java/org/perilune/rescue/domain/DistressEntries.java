package org.perilune.rescue.domain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.perilune.rescue.domain.RescueTables.ids;
import static org.perilune.rescue.domain.RescueTables.instant;
import static org.perilune.rescue.domain.RescueTables.texts;
import static org.perilune.rescue.domain.RescueTables.utc;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
            insert into rescue.distress_entry (id, distress_id, author, at, kind, verbatim, flags, legal_basis,
              repeat_key, person)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (author, distress_id, repeat_key) do nothing""";
    private static final String ADD_PERSONAL = "select rescue.add_personal(?, ?, ?)";
    private static final String OF_CALLS = """
            select e.id, e.author, e.at, e.kind, e.verbatim, e.flags, e.legal_basis, p.content, e.distress_id
            from rescue.distress_entry e
            left join rescue.personal_report p on p.scope_id = e.distress_id and p.entry_id = e.id
            where e.distress_id = any (?) order by e.at, e.id""";

    private final RescueTables tables;

    DistressEntries(RescueTables tables) {
        this.tables = tables;
    }

    void add(UUID call, Caller by, String kind, Report report, LegalBasis basis, Instant at) {
        addOnce(call, by, kind, Optional.empty(), report, basis, at);
    }

    /** False when the author said exactly this under this key before. */
    boolean addOnce(
            UUID call,
            Caller by,
            String kind,
            Optional<String> repeatKey,
            Report report,
            LegalBasis basis,
            Instant at) {
        var id = UUID.randomUUID();
        var added = tables.write(ADD, statement -> {
            statement.setObject(1, id);
            statement.setObject(2, call);
            statement.setObject(3, by.participant().value());
            statement.setObject(4, utc(at));
            statement.setString(5, kind);
            statement.setString(6, report.verbatim());
            texts(statement, 7, report.flags());
            statement.setString(8, basis.text());
            statement.setString(9, repeatKey.orElse(null));
            statement.setString(10, by.person());
        });
        if (added == 1) {
            report.personal().ifPresent(content -> addPersonal(id, content, at));
        }
        return added == 1;
    }

    private void addPersonal(UUID entry, String content, Instant at) {
        tables.any(ADD_PERSONAL, statement -> {
            statement.setObject(1, entry);
            statement.setString(2, content);
            statement.setObject(3, utc(at.plus(KEPT)));
        });
    }

    Map<UUID, List<DistressView.Entry>> of(List<UUID> calls) {
        return tables
                .read(
                        OF_CALLS,
                        statement -> ids(statement, 1, calls),
                        row -> Map.entry(row.getObject(9, UUID.class), entry(row)))
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static DistressView.Entry entry(ResultSet row) throws SQLException {
        return new DistressView.Entry(
                row.getObject(1, UUID.class),
                new ParticipantId(row.getObject(2, UUID.class)),
                instant(row, 3),
                row.getString(4),
                row.getString(5),
                texts(row, 6),
                row.getString(7),
                Optional.ofNullable(row.getString(8)));
    }
}
