package org.perilune.catalog.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perilune.catalog.AssetId;
import org.perilune.catalog.CapacityModel;
import org.perilune.catalog.ResourceId;
import org.perilune.catalog.ResourceView;
import org.perilune.kernel.Interval;
import org.perilune.kernel.ParticipantId;

/** The part of an asset that has capacity. Its model, its grid and the dimensions it is counted in stay as registered. */
@Entity
@Table(name = "resource", schema = "catalog")
class Resource {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID ownerId;

    @Column(updatable = false)
    private UUID assetId;

    private String name;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private CapacityModel model;

    @Column(updatable = false)
    private @Nullable Integer gridMinutes;

    private Instant horizonStarts;
    private Instant horizonEnds;

    @Column(updatable = false)
    private Instant createdAt;

    @Version
    private long version;

    protected Resource() {}

    static Resource registered(ParticipantId owner, RegisterResource.Command command, Instant at) {
        var resource = new Resource();
        resource.id = UUID.randomUUID();
        resource.ownerId = owner.value();
        resource.assetId = command.asset().value();
        resource.name = command.name();
        resource.model = command.model();
        resource.gridMinutes = command.gridMinutes().orElse(null);
        resource.horizonStarts = command.horizon().startsAt();
        resource.horizonEnds = command.horizon().endsAt();
        resource.createdAt = at;
        return resource;
    }

    UUID id() {
        return id;
    }

    ResourceView view(List<ResourceView.Limit> limits) {
        return new ResourceView(
                new ResourceId(id),
                new ParticipantId(ownerId),
                new AssetId(assetId),
                name,
                model,
                Optional.ofNullable(gridMinutes),
                new Interval(horizonStarts, horizonEnds),
                limits,
                createdAt,
                version);
    }
}
