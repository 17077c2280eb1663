package org.perilune.catalog.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perilune.catalog.AssetId;
import org.perilune.catalog.AssetView;
import org.perilune.catalog.Maturity;
import org.perilune.catalog.Place;
import org.perilune.catalog.RescueProfile;
import org.perilune.kernel.ParticipantId;

/** A craft, station, habitat or vehicle. What it is stays; where it is, how real it is and its rescue profile change. */
@Entity
@Table(name = "asset", schema = "catalog")
class Asset {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID ownerId;

    private String name;

    @Column(updatable = false)
    private String kind;

    @Column(updatable = false)
    private boolean crewed;

    @Column(updatable = false)
    private String stateOfRegistry;

    @Column(updatable = false)
    private String body;

    private @Nullable BigDecimal latitude;
    private @Nullable BigDecimal longitude;
    private String place;

    @Enumerated(EnumType.STRING)
    private Maturity maturity;

    private LocalDate assertedOn;
    private @Nullable String suitConnector;
    private @Nullable String suitPressure;
    private @Nullable String docking;
    private @Nullable String atmospherePressure;
    private @Nullable String atmosphereOxygen;
    private @Nullable String distressChannel;

    @Column(updatable = false)
    private boolean demonstration;

    @Column(updatable = false)
    private Instant createdAt;

    @Version
    private long version;

    protected Asset() {}

    static Asset registered(ParticipantId owner, RegisterAsset.Command command, Instant at) {
        var asset = new Asset();
        asset.id = UUID.randomUUID();
        asset.ownerId = owner.value();
        asset.kind = command.kind();
        asset.crewed = command.crewed();
        asset.stateOfRegistry = command.stateOfRegistry();
        asset.body = command.place().body();
        asset.demonstration = command.demonstration();
        asset.createdAt = at;
        asset.describe(command);
        return asset;
    }

    /** Takes over what may change of an asset. */
    void describe(RegisterAsset.Command command) {
        name = command.name();
        latitude = command.place().latitude();
        longitude = command.place().longitude();
        place = command.place().description();
        maturity = command.maturity();
        assertedOn = command.assertedOn();
        command.rescueProfile().ifPresent(this::publish);
    }

    private void publish(RescueProfile profile) {
        suitConnector = profile.suitConnector();
        suitPressure = profile.suitPressureKilopascal();
        docking = profile.docking();
        atmospherePressure = profile.atmospherePressureKilopascal();
        atmosphereOxygen = profile.atmosphereOxygenPercent();
        distressChannel = profile.distressChannel();
    }

    Instant createdAt() {
        return createdAt;
    }

    boolean isCrewed() {
        return crewed;
    }

    AssetView view() {
        return new AssetView(
                new AssetId(id),
                new ParticipantId(ownerId),
                name,
                kind,
                crewed,
                stateOfRegistry,
                new Place(body, latitude, longitude, place),
                maturity,
                assertedOn,
                profile(),
                demonstration,
                createdAt,
                version);
    }

    private Optional<RescueProfile> profile() {
        return suitConnector == null
                ? Optional.empty()
                : Optional.of(new RescueProfile(
                        suitConnector, suitPressure, docking, atmospherePressure, atmosphereOxygen, distressChannel));
    }
}
