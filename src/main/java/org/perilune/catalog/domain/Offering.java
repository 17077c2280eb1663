package org.perilune.catalog.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perilune.catalog.AssetId;
import org.perilune.catalog.Category;
import org.perilune.catalog.Listing;
import org.perilune.catalog.Maturity;
import org.perilune.catalog.OfferingDetails;
import org.perilune.catalog.OfferingId;
import org.perilune.catalog.OfferingState;
import org.perilune.catalog.OfferingView;
import org.perilune.catalog.Place;
import org.perilune.catalog.Sight;
import org.perilune.kernel.Meter;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.Quantity;

/** A service as its provider offers it. Born a DRAFT that nobody else sees. */
@Entity
@Table(name = "offering", schema = "catalog")
class Offering {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID ownerId;

    @Column(updatable = false)
    private UUID assetId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Category category;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Meter meter;

    @Enumerated(EnumType.STRING)
    private OfferingState state;

    private String name;
    private String body;
    private @Nullable BigDecimal latitude;
    private @Nullable BigDecimal longitude;
    private String place;
    private @Nullable Long reachMetres;

    @Enumerated(EnumType.STRING)
    private Maturity maturity;

    private LocalDate assertedOn;

    @Enumerated(EnumType.STRING)
    private Listing listing;

    @Column(columnDefinition = "text[]")
    private List<String> frameworks;

    private long setUpMinutes;
    private long tearDownMinutes;
    private @Nullable Long leastTicks;
    private @Nullable Long mostTicks;
    private boolean crewLifeSupport;

    @Column(updatable = false)
    private boolean demonstration;

    @Column(updatable = false)
    private Instant createdAt;

    @Version
    private long version;

    protected Offering() {}

    static Offering drafted(ParticipantId owner, CreateOffering.Command command, Instant at) {
        var offering = new Offering();
        offering.id = UUID.randomUUID();
        offering.ownerId = owner.value();
        offering.assetId = command.asset().value();
        offering.category = command.category();
        offering.meter = command.meter();
        offering.state = OfferingState.DRAFT;
        offering.demonstration = command.demonstration();
        offering.createdAt = at;
        offering.describe(command.details());
        return offering;
    }

    void describe(OfferingDetails details) {
        name = details.name();
        body = details.place().body();
        latitude = details.place().latitude();
        longitude = details.place().longitude();
        place = details.place().description();
        reachMetres = details.reachMetres().orElse(null);
        maturity = details.maturity();
        assertedOn = details.assertedOn();
        listing = details.listing();
        frameworks = details.frameworks().stream().sorted().toList();
        setUpMinutes = details.setUp().toMinutes();
        tearDownMinutes = details.tearDown().toMinutes();
        leastTicks = details.least().map(meter::ticks).orElse(null);
        mostTicks = details.most().map(meter::ticks).orElse(null);
        crewLifeSupport = details.crewLifeSupport();
    }

    void moveTo(OfferingState next) {
        state = next;
    }

    UUID id() {
        return id;
    }

    ParticipantId owner() {
        return new ParticipantId(ownerId);
    }

    OfferingState state() {
        return state;
    }

    Category category() {
        return category;
    }

    Meter meter() {
        return meter;
    }

    Instant createdAt() {
        return createdAt;
    }

    long version() {
        return version;
    }

    OfferingView view(Sight sight, OfferingParts parts) {
        return new OfferingView(
                new OfferingId(id),
                owner(),
                new AssetId(assetId),
                category,
                meter,
                state,
                details(parts),
                parts.draws(),
                sight,
                demonstration,
                createdAt,
                version);
    }

    private OfferingDetails details(OfferingParts parts) {
        return new OfferingDetails(
                name,
                new Place(body, latitude, longitude, place),
                Optional.ofNullable(reachMetres),
                maturity,
                assertedOn,
                listing,
                new HashSet<>(frameworks),
                parts.namedParties(),
                parts.windows(),
                Duration.ofMinutes(setUpMinutes),
                Duration.ofMinutes(tearDownMinutes),
                quantity(leastTicks),
                quantity(mostTicks),
                crewLifeSupport,
                parts.attributes());
    }

    private Optional<Quantity> quantity(@Nullable Long ticks) {
        return ticks == null ? Optional.empty() : Optional.of(meter.quantity(ticks));
    }
}
