package org.perilune.rescue.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Types;
import java.util.Optional;
import java.util.UUID;
import org.perilune.kernel.ParticipantId;

/** Who is on the case of a call: its raiser, who launched its people, and who offered help. Written through doors only. */
@ApplicationScoped
class RescueCases {

    private static final String ON_IT =
            "select scope_id from tenancy.scope_viewer where scope_id = ? and role in ('RAISER', 'HELPER')";

    private final RescueTables tables;

    RescueCases(RescueTables tables) {
        this.tables = tables;
    }

    void open(UUID call, Optional<ParticipantId> launchingAuthority) {
        tables.any("select rescue.open_case(?, ?)", statement -> {
            statement.setObject(1, call);
            statement.setObject(2, launchingAuthority.map(ParticipantId::value).orElse(null), Types.OTHER);
        });
    }

    void join(UUID call) {
        tables.any("select rescue.join_case(?)", statement -> statement.setObject(1, call));
    }

    /** Whether the acting participant is on it: the table shows it no other's row. */
    boolean joined(UUID call) {
        return tables.any(ON_IT, statement -> statement.setObject(1, call));
    }
}
