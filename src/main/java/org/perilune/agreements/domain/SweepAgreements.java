package org.perilune.agreements.domain;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.perilune.agreements.AgreementId;
import org.perilune.kernel.tenancy.Acting;
import org.perilune.kernel.tenancy.TimeSource;

/**
 * Finds the agreements that time has moved and has it recorded and told. Its login sees which are due and nothing they say;
 * the record is then made under the proposer's sight, with time as its actor. Nothing depends on it for being exact.
 */
@ApplicationScoped
public class SweepAgreements {

    private static final Logger LOG = Logger.getLogger(SweepAgreements.class);

    private static final String DUE = """
            select id, proposer from agreements.agreement
            where due_at <= statement_timestamp() + ? * interval '1 microsecond' order by due_at limit 200""";

    private final AgroalDataSource database;
    private final TimeSource time;
    private final RecordTime recordTime;

    SweepAgreements(@DataSource("sweeper") AgroalDataSource database, TimeSource time, RecordTime recordTime) {
        this.database = database;
        this.time = time;
        this.recordTime = recordTime;
    }

    private record Due(AgreementId agreement, UUID proposer) {}

    @Scheduled(
            every = "${market.agreements.sweep-every:PT10S}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        try {
            sweep();
        } catch (SQLException e) {
            LOG.warn("the sweep of agreements failed and will be tried again", e);
        }
    }

    /** How many were due. One that cannot be recorded now does not hold up the others. */
    public int sweep() throws SQLException {
        var due = due();
        for (var one : due) {
            try {
                Acting.as(one.proposer(), () -> {
                    recordTime.record(one.agreement());
                    return one;
                });
            } catch (RuntimeException e) {
                LOG.warnf(e, "what time did to agreement %s was not recorded yet", one.agreement());
            }
        }
        return due.size();
    }

    private List<Due> due() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(DUE)) {
            statement.setLong(1, time.offset().toNanos() / 1000);
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<Due>();
                while (rows.next()) {
                    found.add(new Due(new AgreementId(rows.getObject(1, UUID.class)), rows.getObject(2, UUID.class)));
                }
                return found;
            }
        }
    }
}
