package org.perilune.rescue.domain;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.perilune.kernel.Cursor;

/** The few statements of a distress, on the connection of the transaction. */
@ApplicationScoped
class RescueTables {

    /** Fills in a statement. */
    interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    /** Reads the row a result stands at. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final AgroalDataSource database;

    RescueTables(AgroalDataSource database) {
        this.database = database;
    }

    int write(String sql, Parameters parameters) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            parameters.set(statement);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a distress could not be written", e);
        }
    }

    <T> List<T> read(String sql, Parameters parameters, Row<T> row) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            parameters.set(statement);
            var found = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(row.read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("a distress could not be read", e);
        }
    }

    boolean any(String sql, Parameters parameters) {
        return !read(sql, parameters, row -> true).isEmpty();
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static void texts(PreparedStatement statement, int index, List<String> texts) throws SQLException {
        statement.setArray(index, statement.getConnection().createArrayOf("text", texts.toArray(String[]::new)));
    }

    static List<String> texts(ResultSet row, int column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    static void ids(PreparedStatement statement, int index, List<UUID> ids) throws SQLException {
        statement.setArray(index, statement.getConnection().createArrayOf("uuid", ids.toArray(UUID[]::new)));
    }

    /** A cursor is a client's word: one beyond what the database can say is moved to where it can. */
    static void after(PreparedStatement statement, int index, Cursor cursor) throws SQLException {
        var at = cursor.at();
        var latest = Instant.parse("9999-12-31T00:00:00Z");
        statement.setObject(index, utc(at.isBefore(Instant.EPOCH) ? Instant.EPOCH : at.isAfter(latest) ? latest : at));
        statement.setObject(index + 1, cursor.id());
    }
}
