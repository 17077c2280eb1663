package org.perilune.catalog.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.perilune.catalog.CatalogLookup;
import org.perilune.catalog.Draw;
import org.perilune.catalog.OfferingDetails;
import org.perilune.catalog.OfferingId;
import org.perilune.catalog.OfferingView;
import org.perilune.catalog.Sight;
import org.perilune.kernel.Cursor;

/** The offerings the acting principal may see, each with what of it the principal is cleared for. */
@ApplicationScoped
class Offerings implements CatalogLookup {

    private final EntityManager entities;
    private final OfferingPieces pieces;
    private final OfferingClearance clearances;
    private final Clock clock;

    Offerings(EntityManager entities, OfferingPieces pieces, OfferingClearance clearances, Clock clock) {
        this.entities = entities;
        this.pieces = pieces;
        this.clearances = clearances;
        this.clock = clock;
    }

    void add(Offering offering, List<Draw> draws, OfferingDetails details) {
        entities.persist(offering);
        entities.flush();
        pieces.draw(offering, draws);
        pieces.replace(offering, details);
        entities.flush();
    }

    void describe(Offering offering, OfferingDetails details) {
        offering.describe(details);
        pieces.replace(offering, details);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    Optional<Offering> one(OfferingId id) {
        return Optional.ofNullable(entities.find(Offering.class, id.value()));
    }

    /**
     * What the law keeps away is as absent as what is hidden. Only to a partner it stays in sight, because the agreement, not
     * the catalogue, says what a change of law does to business that is under way; the law is asked again at every act.
     */
    @Override
    public Optional<OfferingView> find(OfferingId id) {
        return one(id).map(offering -> views(List.of(offering)).get(0))
                .filter(view -> view.sight() != Sight.LISTED
                        || clearances.barred(view.provider()).isEmpty());
    }

    /** Rows in order of creation that a search may be looking for; what it cannot say in SQL it asks of the views. */
    List<OfferingView> after(Cursor cursor, OfferingSearch search, int limit) {
        var barred = clearances.barred();
        var query = entities.createQuery(
                        "from Offering o where (o.createdAt, o.id) > (:at, :id) " + search.conditions()
                                + (barred.isEmpty() ? "" : " and o.ownerId not in :barred")
                                + " order by o.createdAt, o.id",
                        Offering.class)
                .setParameter("at", cursor.at())
                .setParameter("id", cursor.id())
                .setMaxResults(limit);
        search.parameters().forEach(query::setParameter);
        if (!barred.isEmpty()) {
            query.setParameter("barred", barred);
        }
        return views(query.getResultList());
    }

    OfferingView view(Offering offering) {
        return views(List.of(offering)).get(0);
    }

    private List<OfferingView> views(List<Offering> offerings) {
        var parts = pieces.of(
                offerings.stream().map(Offering::id).toList(),
                clearances.masked(
                        offerings.stream().map(Offering::owner).distinct().toList()));
        var standpoint = standpoint();
        return offerings.stream()
                .map(offering -> offering.view(standpoint.sight(offering), parts.get(offering.id())))
                .toList();
    }

    /** From where the acting principal looks: who it is, and with whom it has an agreement in force now. */
    private record Standpoint(UUID principal, Set<UUID> partners) {

        Sight sight(Offering offering) {
            var owner = offering.owner().value();
            if (owner.equals(principal)) {
                return Sight.OWNER;
            }
            return partners.contains(owner) ? Sight.PARTNER : Sight.LISTED;
        }
    }

    private Standpoint standpoint() {
        var principal = entities.createNativeQuery(
                        "select cast(nullif(current_setting('app.principal', true), '') as uuid)", UUID.class)
                .getSingleResult();
        var partners = entities.createNativeQuery("""
                        select v.partner from tenancy.scope_viewer v
                        where v.role = 'PARTNER' and v.valid_from <= :now and v.valid_until > :now""", UUID.class)
                .setParameter("now", clock.instant())
                .getResultList();
        return new Standpoint((UUID) principal, Set.copyOf(new HashSet<>(partners)));
    }
}
