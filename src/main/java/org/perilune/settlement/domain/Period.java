package org.perilune.settlement.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.perilune.agreements.AgreementId;
import org.perilune.agreements.AgreementView;
import org.perilune.kernel.Interval;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.ScopeId;
import org.perilune.settlement.PeriodState;
import org.perilune.settlement.PeriodView;

/**
 * A closed period. What is open has no row yet, and whether a closed one is STATED is for the log to say; so this one is
 * born CLOSED, and moves when both have accepted and when every creditor has been paid.
 */
@Entity
@Table(name = "period", schema = "settlement")
class Period {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private UUID scopeId;

    @Column(updatable = false)
    private int number;

    @Column(updatable = false)
    private Instant startsAt;

    @Column(updatable = false)
    private Instant endsAt;

    @Enumerated(EnumType.STRING)
    private PeriodState state;

    @Column(updatable = false)
    private UUID closeEntry;

    @Column(updatable = false)
    private UUID proposerId;

    @Column(updatable = false)
    private UUID counterpartyId;

    @Column(updatable = false)
    private UUID closedBy;

    @Column(updatable = false)
    private Instant closedAt;

    private int acts;

    protected Period() {} // for Hibernate

    static Period closed(
            UUID id,
            AgreementView agreement,
            int number,
            Interval during,
            UUID closeEntry,
            ParticipantId by,
            Instant at) {
        var period = new Period();
        period.id = id;
        period.scopeId = agreement.id().value();
        period.number = number;
        period.startsAt = during.startsAt();
        period.endsAt = during.endsAt();
        period.state = PeriodState.CLOSED;
        period.closeEntry = closeEntry;
        period.proposerId = agreement.proposer().value();
        period.counterpartyId = agreement.counterparty().value();
        period.closedBy = by.value();
        period.closedAt = at;
        return period;
    }

    /** A party signed; the period is ACCEPTED once both have. */
    void accepted(boolean byBoth) {
        acts++;
        if (byBoth) {
            state = PeriodState.ACCEPTED;
        }
    }

    /** A creditor received; the period is SETTLED once all have. */
    void received(boolean byAll) {
        acts++;
        if (byAll) {
            state = PeriodState.SETTLED;
        }
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    int number() {
        return number;
    }

    Instant endsAt() {
        return endsAt;
    }

    UUID closeEntry() {
        return closeEntry;
    }

    /** As stored: CLOSED also while it is STATED. */
    PeriodState stored() {
        return state;
    }

    ScopeId scope() {
        return new ScopeId(scopeId);
    }

    List<ParticipantId> parties() {
        return List.of(new ParticipantId(proposerId), new ParticipantId(counterpartyId));
    }

    ParticipantId other(ParticipantId party) {
        return new ParticipantId(party.value().equals(proposerId) ? counterpartyId : proposerId);
    }

    PeriodView view(boolean sealed) {
        return new PeriodView(
                id,
                new AgreementId(scopeId),
                number,
                new Interval(startsAt, endsAt),
                state == PeriodState.CLOSED && sealed ? PeriodState.STATED : state,
                closeEntry,
                new ParticipantId(closedBy),
                closedAt,
                version);
    }
}
