package org.perilune.catalog.domain;

import static java.util.stream.Collectors.toUnmodifiableMap;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.perilune.catalog.CapacityModel;
import org.perilune.catalog.Draw;
import org.perilune.catalog.ResourceId;
import org.perilune.kernel.Meter;
import org.perilune.kernel.ParticipantId;

/**
 * That an offering draws on a resource. It repeats how the resource is counted, which never changes, because whoever may
 * book the offering must know it and may not see the resource.
 */
@Entity
@Table(name = "offering_draw", schema = "catalog")
class OfferingDraw {

    @Embeddable
    record Key(UUID offeringId, UUID resourceId) {}

    @EmbeddedId
    private Key key;

    @Column(updatable = false)
    private UUID ownerId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private CapacityModel model;

    @Column(columnDefinition = "text[]", updatable = false)
    private List<String> dimensions;

    protected OfferingDraw() {}

    static OfferingDraw of(ParticipantId owner, UUID offering, Draw draw) {
        var row = new OfferingDraw();
        row.key = new Key(offering, draw.resource().value());
        row.ownerId = owner.value();
        row.model = draw.model();
        row.dimensions = draw.dimensions().entrySet().stream()
                .map(dimension -> dimension.getKey() + "=" + dimension.getValue())
                .sorted()
                .toList();
        return row;
    }

    UUID offering() {
        return key.offeringId();
    }

    Draw view() {
        return new Draw(
                new ResourceId(key.resourceId()),
                model,
                dimensions.stream()
                        .map(pair -> pair.split("=", 2))
                        .collect(toUnmodifiableMap(pair -> pair[0], pair -> Meter.valueOf(pair[1]))));
    }
}
