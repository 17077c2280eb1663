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
import org.perilune.participants.Membership;

/** A membership on record. It is given an end at most once, and kept. */
@Entity
@DynamicUpdate
@Table(name = "membership", schema = "participants")
public class MembershipEntry {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Participant participant;

    @Column(updatable = false)
    private String framework;

    @Column(updatable = false)
    private LocalDate since;

    private @Nullable LocalDate until;

    @SuppressWarnings("NullAway") // for Hibernate
    protected MembershipEntry() {}

    MembershipEntry(Participant participant, Membership membership) {
        this.id = UUID.randomUUID();
        this.participant = participant;
        this.framework = membership.framework();
        this.since = membership.since();
        this.until = membership.until();
    }

    boolean open(String ofFramework) {
        return until == null && framework.equals(ofFramework);
    }

    Membership end(LocalDate day) {
        var ended = new Membership(framework, since, day);
        until = day;
        return ended;
    }

    Membership view() {
        return new Membership(framework, since, until);
    }
}
