package org.perilune.events.domain;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import org.perilune.clearance.Clearance;
import org.perilune.kernel.CanonicalJson;
import org.perilune.kernel.MarketEvent;
import org.perilune.kernel.ParticipantId;

/** Writes each fact where its audience will read it, in the transaction that made it true. */
@ApplicationScoped
class Outbox {

    private static final String APPEND = "select events.append(?, ?, ?, ?, ?, ?)";

    private final AgroalDataSource database;
    private final Clearance clearance;

    Outbox(AgroalDataSource database, Clearance clearance) {
        this.database = database;
        this.clearance = clearance;
    }

    void write(@Observes MarketEvent event) {
        try (var connection = database.getConnection();
                var append = connection.prepareStatement(APPEND)) {
            boolean everyone = event.audience().everyone() && event.newsOf().isEmpty();
            var recipients =
                    recipients(event).stream().map(ParticipantId::value).toArray(UUID[]::new);
            append.setObject(1, UUID.randomUUID());
            append.setString(2, event.type());
            append.setObject(3, event.subject());
            append.setString(4, CanonicalJson.text(event.facts()));
            append.setArray(5, connection.createArrayOf("uuid", recipients));
            append.setBoolean(6, everyone);
            append.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("an event could not be written", e);
        }
    }

    /** News of a dealer reaches only those with whom the law lets it deal; facts about everybody reach everybody. */
    private Set<ParticipantId> recipients(MarketEvent event) {
        return event.newsOf()
                .filter(any -> event.audience().everyone())
                .map(clearance::cleared)
                .orElseGet(() -> event.audience().participants());
    }
}
