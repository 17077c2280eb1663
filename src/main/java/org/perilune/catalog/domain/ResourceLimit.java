package org.perilune.catalog.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.perilune.catalog.ResourceView;
import org.perilune.kernel.Meter;
import org.perilune.kernel.ParticipantId;

/** How much of one dimension a resource has, in whole ticks of its meter. */
@Entity
@Table(name = "resource_limit", schema = "catalog")
class ResourceLimit {

    @Embeddable
    record Key(UUID resourceId, String dimension) {}

    @EmbeddedId
    private Key key;

    @Column(updatable = false)
    private UUID ownerId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Meter meter;

    private long level;
    private long floor;

    protected ResourceLimit() {}

    static ResourceLimit of(ParticipantId owner, UUID resource, ResourceView.Limit limit) {
        var row = new ResourceLimit();
        row.key = new Key(resource, limit.dimension());
        row.ownerId = owner.value();
        row.meter = limit.meter();
        row.level = limit.level();
        row.floor = limit.floor();
        return row;
    }

    UUID resource() {
        return key.resourceId();
    }

    ResourceView.Limit view() {
        return new ResourceView.Limit(key.dimension(), meter, level, floor);
    }
}
