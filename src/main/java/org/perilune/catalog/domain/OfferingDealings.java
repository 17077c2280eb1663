package org.perilune.catalog.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.perilune.catalog.Listing;
import org.perilune.catalog.OfferingState;
import org.perilune.clearance.Clearance;
import org.perilune.clearance.Dealings;
import org.perilune.kernel.ParticipantId;

/**
 * Offerings that a change of the law would bring into or out of sight: the acting participant's own that are listed beyond its
 * partners, and the other's as far as they can be seen today. What the law hides today is not shown by asking.
 */
@ApplicationScoped
class OfferingDealings implements Dealings {

    private final EntityManager entities;
    private final Clearance clearance;

    OfferingDealings(EntityManager entities, Clearance clearance) {
        this.entities = entities;
        this.clearance = clearance;
    }

    @Override
    public List<Dealing> with(ParticipantId acting, ParticipantId other) {
        boolean hidden = !clearance.barred(acting, List.of(other)).isEmpty();
        return entities.createQuery("""
                        from Offering o where o.state = :listed
                          and (o.ownerId = :acting and (o.listing <> :unlisted
                              or exists (from OfferingNamedParty n where n.key.offeringId = o.id and n.key.participantId = :other))
                            or o.ownerId in :shown)
                        order by o.id""", Offering.class)
                .setParameter("listed", OfferingState.LISTED)
                .setParameter("unlisted", Listing.UNLISTED)
                .setParameter("acting", acting.value())
                .setParameter("other", other.value())
                .setParameter("shown", hidden ? List.of() : List.of(other.value()))
                .getResultStream()
                .map(offering ->
                        new Dealing("OFFERING", offering.id(), offering.state().name()))
                .toList();
    }
}
