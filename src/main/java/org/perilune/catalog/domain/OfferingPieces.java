package org.perilune.catalog.domain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.perilune.catalog.AttributeView;
import org.perilune.catalog.Draw;
import org.perilune.catalog.OfferingDetails;

/** The rows that hang on offerings, read for a whole page of them at once. */
@ApplicationScoped
class OfferingPieces {

    private final EntityManager entities;

    OfferingPieces(EntityManager entities) {
        this.entities = entities;
    }

    void draw(Offering offering, List<Draw> draws) {
        draws.forEach(draw -> entities.persist(OfferingDraw.of(offering.owner(), offering.id(), draw)));
    }

    /** What is said now takes the place of what was said before. */
    void replace(Offering offering, OfferingDetails details) {
        for (var part : List.of("OfferingWindow", "OfferingAttribute", "OfferingNamedParty")) {
            entities.createQuery("from " + part + " p where p.key.offeringId = :offering")
                    .setParameter("offering", offering.id())
                    .getResultStream()
                    .forEach(entities::remove);
        }
        entities.flush();
        var owner = offering.owner();
        details.windows().forEach(window -> entities.persist(OfferingWindow.of(owner, offering.id(), window)));
        details.attributes()
                .forEach(attribute -> entities.persist(OfferingAttribute.of(owner, offering.id(), attribute)));
        details.namedParties().forEach(named -> entities.persist(OfferingNamedParty.of(owner, offering.id(), named)));
    }

    /** @param masked by owner, the classes of content that the law keeps from whoever reads: those rows are not read */
    Map<UUID, OfferingParts> of(Collection<UUID> offerings, Map<UUID, Set<AttributeView.ExportClass>> masked) {
        var draws =
                rows("OfferingDraw d", "d", OfferingDraw.class, offerings, OfferingDraw::offering, OfferingDraw::view);
        var windows = rows(
                "OfferingWindow w",
                "w",
                OfferingWindow.class,
                offerings,
                OfferingWindow::offering,
                OfferingWindow::view);
        var attributes = attributes(offerings, masked);
        var named = rows(
                "OfferingNamedParty n",
                "n",
                OfferingNamedParty.class,
                offerings,
                OfferingNamedParty::offering,
                OfferingNamedParty::view);
        return offerings.stream()
                .collect(toMap(
                        Function.identity(),
                        id -> new OfferingParts(
                                draws.getOrDefault(id, List.of()),
                                windows.getOrDefault(id, List.of()),
                                attributes.getOrDefault(id, List.of()),
                                new HashSet<>(named.getOrDefault(id, List.of())))));
    }

    private Map<UUID, List<AttributeView>> attributes(
            Collection<UUID> offerings, Map<UUID, Set<AttributeView.ExportClass>> masked) {
        var owners = List.copyOf(masked.keySet());
        var unmasked = new StringBuilder();
        for (int index = 0; index < owners.size(); index++) {
            unmasked.append(" and not (a.ownerId = :owner%d and a.exportClass in :classes%d)".formatted(index, index));
        }
        var query = entities.createQuery(
                        "from OfferingAttribute a where a.key.offeringId in :offerings" + unmasked + " order by a.key",
                        OfferingAttribute.class)
                .setParameter("offerings", offerings);
        for (int index = 0; index < owners.size(); index++) {
            query.setParameter("owner" + index, owners.get(index));
            query.setParameter("classes" + index, masked.get(owners.get(index)));
        }
        return query.getResultStream()
                .collect(groupingBy(OfferingAttribute::offering, mapping(OfferingAttribute::view, toList())));
    }

    private <E, V> Map<UUID, List<V>> rows(
            String from,
            String alias,
            Class<E> type,
            Collection<UUID> offerings,
            Function<E, UUID> of,
            Function<E, V> view) {
        return entities.createQuery(
                        "from %s where %s.key.offeringId in :offerings order by %s.key".formatted(from, alias, alias),
                        type)
                .setParameter("offerings", offerings)
                .getResultStream()
                .collect(groupingBy(of, mapping(view, toList())));
    }
}
