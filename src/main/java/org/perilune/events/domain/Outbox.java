package org.perilune.events.domain;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.UUID;
import org.perilune.kernel.CanonicalJson;
import org.perilune.kernel.MarketEvent;

/** Writes each fact where its audience will read it, in the transaction that made it true. */
@ApplicationScoped
class Outbox {

    private static final String APPEND = "select events.append(?, ?, ?, ?, ?, ?)";

    private final AgroalDataSource database;

    Outbox(AgroalDataSource database) {
        this.database = database;
    }

    void write(@Observes MarketEvent event) {
        try (var connection = database.getConnection();
                var append = connection.prepareStatement(APPEND)) {
            var recipients = event.audience().participants().stream()
                    .map(participant -> participant.value())
                    .toArray(UUID[]::new);
            append.setObject(1, UUID.randomUUID());
            append.setString(2, event.type());
            append.setObject(3, event.subject());
            append.setString(4, CanonicalJson.text(event.facts()));
            append.setArray(5, connection.createArrayOf("uuid", recipients));
            append.setBoolean(6, event.audience().everyone());
            append.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("an event could not be written", e);
        }
    }
}
