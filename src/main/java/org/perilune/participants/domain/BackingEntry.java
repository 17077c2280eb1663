package org.perilune.participants.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.perilune.kernel.ParticipantId;
import org.perilune.participants.Backing;

/** Who stands behind a participant, on record. It is given an end at most once, and kept. */
@Entity
@DynamicUpdate
@Table(name = "backing", schema = "participants")
public class BackingEntry {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Participant participant;

    @Column(updatable = false)
    private UUID behind;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Backing.Kind kind;

    @Column(updatable = false)
    private LocalDate since;

    private @Nullable LocalDate until;

    @Column(updatable = false)
    private String source;

    @SuppressWarnings("NullAway") // for Hibernate
    protected BackingEntry() {}

    BackingEntry(Participant participant, Backing backing) {
        this.id = UUID.randomUUID();
        this.participant = participant;
        this.behind = backing.behind().value();
        this.kind = backing.kind();
        this.since = backing.since();
        this.until = backing.until();
        this.source = backing.source();
    }

    boolean open(ParticipantId by, Backing.Kind as) {
        return until == null && kind == as && behind.equals(by.value());
    }

    Backing end(LocalDate day) {
        var ended = new Backing(new ParticipantId(behind), kind, since, day, source);
        until = day;
        return ended;
    }

    Backing view() {
        return new Backing(new ParticipantId(behind), kind, since, until, source);
    }
}
