package org.perilune.participants.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.perilune.participants.Affiliation;

/** A legal fact on record, with its source. It is given an end at most once, and kept. */
@Entity
@DynamicUpdate
@Table(name = "affiliation", schema = "participants")
public class AffiliationEntry {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Participant participant;

    @Column(updatable = false)
    private String code;

    @Column(updatable = false)
    private LocalDate since;

    private @Nullable LocalDate until;

    @Column(updatable = false)
    private String source;

    @SuppressWarnings("NullAway") // for Hibernate
    protected AffiliationEntry() {}

    AffiliationEntry(Participant participant, Affiliation affiliation) {
        this.id = UUID.randomUUID();
        this.participant = participant;
        this.code = affiliation.code();
        this.since = affiliation.since();
        this.until = affiliation.until();
        this.source = affiliation.source();
    }

    boolean open(String ofCode) {
        return until == null && code.equals(ofCode);
    }

    Affiliation end(LocalDate day) {
        var ended = new Affiliation(code, since, day, source);
        until = day;
        return ended;
    }

    Affiliation view() {
        return new Affiliation(code, since, until, source);
    }
}
