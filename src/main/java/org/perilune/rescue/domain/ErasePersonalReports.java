package org.perilune.rescue.domain;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.jboss.logging.Logger;
import org.perilune.kernel.tenancy.TimeSource;

/** Erases what is personal in a case when its time has come. Its login sees that time and nothing of what it erases. */
@ApplicationScoped
public class ErasePersonalReports {

    private static final Logger LOG = Logger.getLogger(ErasePersonalReports.class);

    private static final String DUE = """
            delete from rescue.personal_report
            where erase_after <= statement_timestamp() + ? * interval '1 microsecond'""";

    private final AgroalDataSource database;
    private final TimeSource time;

    ErasePersonalReports(@DataSource("sweeper") AgroalDataSource database, TimeSource time) {
        this.database = database;
        this.time = time;
    }

    @Scheduled(every = "${market.rescue.erase-every:PT1H}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        try {
            erase();
        } catch (SQLException e) {
            LOG.warn("personal reports could not be erased; it will be tried again", e);
        }
    }

    /** How many were erased. */
    public int erase() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(DUE)) {
            statement.setLong(1, time.offset().toNanos() / 1000);
            return statement.executeUpdate();
        }
    }
}
