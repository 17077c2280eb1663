package org.perilune;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The separate step before the program serves: owner login, no server, the exit code says how it went. */
public final class Migration {

    private Migration() {}

    /** Zero when the schema is at the newest version the package knows. */
    public static int run(String url, String user, String password) {
        try {
            var flyway = Flyway.configure(Thread.currentThread().getContextClassLoader())
                    .dataSource(url, user, password)
                    .locations("classpath:db/migration")
                    .connectRetries(5)
                    .load();
            var result = flyway.migrate();
            System.out.printf(
                    "migrated: %d executed, schema at %s%n",
                    result.migrationsExecuted, flyway.info().current().getVersion());
            return 0;
        } catch (FlywayException e) {
            System.err.println("perilune: the migration failed: "
                    + e.getMessage().lines().findFirst().orElse(""));
            return 1;
        }
    }
}
