package org.perilune.catalog.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.perilune.kernel.ParticipantId;

/** That a participant finds an offering by name, whatever its listing. Each sees only its own name. */
@Entity
@Table(name = "offering_named_party", schema = "catalog")
class OfferingNamedParty {

    @Embeddable
    record Key(UUID offeringId, UUID participantId) {}

    @EmbeddedId
    private Key key;

    @Column(updatable = false)
    private UUID ownerId;

    protected OfferingNamedParty() {}

    static OfferingNamedParty of(ParticipantId owner, UUID offering, ParticipantId named) {
        var row = new OfferingNamedParty();
        row.key = new Key(offering, named.value());
        row.ownerId = owner.value();
        return row;
    }

    UUID offering() {
        return key.offeringId();
    }

    ParticipantId view() {
        return new ParticipantId(key.participantId());
    }
}
