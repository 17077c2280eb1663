package org.perilune.catalog.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.perilune.kernel.Interval;
import org.perilune.kernel.ParticipantId;

/** A time in which an offering can be booked. */
@Entity
@Table(name = "offering_window", schema = "catalog")
class OfferingWindow {

    @Embeddable
    record Key(UUID offeringId, Instant startsAt) {}

    @EmbeddedId
    private Key key;

    @Column(updatable = false)
    private UUID ownerId;

    @Column(updatable = false)
    private Instant endsAt;

    protected OfferingWindow() {}

    static OfferingWindow of(ParticipantId owner, UUID offering, Interval window) {
        var row = new OfferingWindow();
        row.key = new Key(offering, window.startsAt());
        row.ownerId = owner.value();
        row.endsAt = window.endsAt();
        return row;
    }

    UUID offering() {
        return key.offeringId();
    }

    Interval view() {
        return new Interval(key.startsAt(), endsAt);
    }
}
