package org.perilune.catalog.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perilune.catalog.AttributeView;
import org.perilune.kernel.ParticipantId;

/** One property of an offering, in a row of its own, so that a value somebody is not cleared for is never read for them. */
@Entity
@Table(name = "offering_attribute", schema = "catalog")
class OfferingAttribute {

    @Embeddable
    record Key(UUID offeringId, String code) {}

    @EmbeddedId
    private Key key;

    @Column(updatable = false)
    private UUID ownerId;

    @Column(updatable = false)
    private String value;

    @Column(updatable = false)
    private @Nullable String unit;

    @Column(updatable = false)
    private @Nullable String standard;

    @Column(updatable = false)
    private @Nullable String standardVersion;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private AttributeView.EvidenceClass evidence;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private AttributeView.Releasability releasability;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private AttributeView.ExportClass exportClass;

    protected OfferingAttribute() {}

    static OfferingAttribute of(ParticipantId owner, UUID offering, AttributeView attribute) {
        var row = new OfferingAttribute();
        row.key = new Key(offering, attribute.code());
        row.ownerId = owner.value();
        row.value = attribute.value();
        row.unit = attribute.unit();
        row.standard = attribute.standard();
        row.standardVersion = attribute.standardVersion();
        row.evidence = attribute.evidence();
        row.releasability = attribute.releasability();
        row.exportClass = attribute.exportClass();
        return row;
    }

    UUID offering() {
        return key.offeringId();
    }

    AttributeView view() {
        return new AttributeView(
                key.code(), value, unit, standard, standardVersion, evidence, releasability, exportClass);
    }
}
