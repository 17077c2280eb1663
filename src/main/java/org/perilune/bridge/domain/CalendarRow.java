package org.perilune.bridge.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perilune.bridge.CalendarLink;
import org.perilune.kernel.Problem;
import org.perilune.kernel.Refusal;

/** A calendar somebody subscribes to, until it is revoked. */
@Entity
@Table(name = "calendar", schema = "bridge")
class CalendarRow {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID ownerId;

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    private Instant createdAt;

    private @Nullable Instant revokedAt;

    @Version
    private long version;

    protected CalendarRow() {}

    static CalendarRow of(UUID owner, String name, Instant now) {
        var row = new CalendarRow();
        row.id = UUID.randomUUID();
        row.ownerId = owner;
        row.name = name;
        row.createdAt = now;
        return row;
    }

    void revoke(Instant now) {
        if (revokedAt != null) {
            throw Refusal.of(Problem.ILLEGAL_TRANSITION, "The calendar is revoked")
                    .with("allowedActions", List.of());
        }
        revokedAt = now;
    }

    long version() {
        return version;
    }

    CalendarLink view() {
        return new CalendarLink(id, name, revokedAt != null, createdAt, version);
    }
}
