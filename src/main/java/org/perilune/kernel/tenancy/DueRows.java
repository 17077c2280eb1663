package org.perilune.kernel.tenancy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Finds what time has moved and has it written down. The sweeper's login sees which rows are due and nothing they say; each
 * is then recorded under the sight of one of its participants. Nothing that reads depends on it for being exact.
 */
@ApplicationScoped
public class DueRows {

    private static final Logger LOG = Logger.getLogger(DueRows.class);
    private static final int AT_ONCE = 200;

    private final AgroalDataSource database;
    private final TimeSource time;

    DueRows(@DataSource("sweeper") AgroalDataSource database, TimeSource time) {
        this.database = database;
        this.time = time;
    }

    private record Due(UUID row, UUID participant) {}

    /**
     * Records each due row; one that cannot be recorded now does not hold up the others and is found again.
     *
     * @param table with its schema; it has {@code id} and {@code due_at}
     * @param participant the column of the participant to act for
     * @return how many were due
     */
    public int recordEach(String table, String participant, Consumer<UUID> record) {
        var due = due(table, participant);
        for (var one : due) {
            try {
                Acting.as(one.participant(), () -> {
                    record.accept(one.row());
                    return one;
                });
            } catch (RuntimeException e) {
                LOG.warnf(e, "what time did to %s of %s was not recorded yet", one.row(), table);
            }
        }
        return due.size();
    }

    private List<Due> due(String table, String participant) {
        var sql = """
                select id, %s from %s
                where due_at <= statement_timestamp() + ? * interval '1 microsecond' order by due_at limit %d""".formatted(participant, table, AT_ONCE);
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, time.offset().toNanos() / 1000);
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<Due>();
                while (rows.next()) {
                    found.add(new Due(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class)));
                }
                return found;
            }
        } catch (SQLException e) {
            LOG.warnf(e, "what is due of %s could not be read and will be asked again", table);
            return List.of();
        }
    }
}
