package org.perilune.kernel.tenancy;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/** What the database said when it had the last word. Hibernate keeps no name for an exclusion constraint; the driver does. */
public record DatabaseRefusal(String state, Optional<String> constraint) {

    public static final String LOCK_NOT_AVAILABLE = "55P03";
    public static final String DEADLOCK = "40P01";

    /** The SQL error somewhere below the exception, if there is one. */
    public static Optional<DatabaseRefusal> in(@Nullable Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return Optional.of(new DatabaseRefusal(sql.getSQLState(), constraintOf(sql)));
            }
        }
        return Optional.empty();
    }

    public boolean violates(String name) {
        return constraint.filter(name::equals).isPresent();
    }

    /** Class 23: a uniqueness, overlap, balance or reference rule of the schema. */
    public boolean isConstraint() {
        return state.startsWith("23");
    }

    private static Optional<String> constraintOf(SQLException sql) {
        return sql instanceof PSQLException p && p.getServerErrorMessage() != null
                ? Optional.ofNullable(p.getServerErrorMessage().getConstraint())
                : Optional.empty();
    }
}
