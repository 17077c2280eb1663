package org.perilune.rescue.domain;

import static org.perilune.rescue.domain.RescueTables.after;
import static org.perilune.rescue.domain.RescueTables.instant;
import static org.perilune.rescue.domain.RescueTables.utc;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Cursor;
import org.perilune.kernel.ParticipantId;
import org.perilune.rescue.CaseAccess;

/** Who read what is personal in a case; shown to everybody on it. */
@ApplicationScoped
class CaseAccesses {

    private static final String ADD = """
            insert into rescue.case_access (id, scope_id, reader, person, legal_basis, at) values (?, ?, ?, ?, ?, ?)""";
    private static final String OF_CASE = """
            select id, reader, legal_basis, at from rescue.case_access
            where scope_id = ? and (at, id) > (?, ?) order by at, id limit ?""";

    private final RescueTables tables;

    CaseAccesses(RescueTables tables) {
        this.tables = tables;
    }

    void add(UUID call, Caller reader, LegalBasis basis, Instant at) {
        tables.write(ADD, statement -> {
            statement.setObject(1, UUID.randomUUID());
            statement.setObject(2, call);
            statement.setObject(3, reader.participant().value());
            statement.setString(4, reader.person());
            statement.setString(5, basis.text());
            statement.setObject(6, utc(at));
        });
    }

    List<CaseAccess> of(UUID call, Cursor from, int limit) {
        return tables.read(
                OF_CASE,
                statement -> {
                    statement.setObject(1, call);
                    after(statement, 2, from);
                    statement.setInt(4, limit);
                },
                row -> new CaseAccess(
                        row.getObject(1, UUID.class),
                        new ParticipantId(row.getObject(2, UUID.class)),
                        row.getString(3),
                        instant(row, 4)));
    }
}
