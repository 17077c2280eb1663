package org.perilune.agreements.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.perilune.agreements.AgreementState;
import org.perilune.clearance.Dealings;
import org.perilune.kernel.ParticipantId;

/** Agreements between two that have not come to their end: what a change of the law would let through or stop. */
@ApplicationScoped
class AgreementDealings implements Dealings {

    private final EntityManager database;
    private final Clock clock;

    AgreementDealings(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<Dealing> with(ParticipantId acting, ParticipantId other) {
        return database.createQuery("""
                        from Agreement a where a.proposer = :one and a.counterparty = :other
                          or a.proposer = :other and a.counterparty = :one
                        order by a.id""", Agreement.class)
                .setParameter("one", acting.value())
                .setParameter("other", other.value())
                .getResultStream()
                .map(agreement -> new Dealing(
                        "AGREEMENT",
                        agreement.id().value(),
                        agreement.standing().at(clock.instant()).state().name()))
                .filter(dealing -> !AgreementState.valueOf(dealing.state()).isFinal())
                .toList();
    }
}
