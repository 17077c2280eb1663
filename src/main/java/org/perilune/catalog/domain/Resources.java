package org.perilune.catalog.domain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.perilune.catalog.ResourceId;
import org.perilune.catalog.ResourceView;
import org.perilune.kernel.Cursor;
import org.perilune.kernel.ParticipantId;

/** The acting participant's own resources; nobody sees another's. */
@ApplicationScoped
class Resources {

    private final EntityManager entities;

    Resources(EntityManager entities) {
        this.entities = entities;
    }

    ResourceView add(ParticipantId owner, Resource resource, List<ResourceView.Limit> limits) {
        entities.persist(resource);
        limits.forEach(limit -> entities.persist(ResourceLimit.of(owner, resource.id(), limit)));
        entities.flush();
        return resource.view(limits);
    }

    Optional<ResourceView> find(ResourceId id) {
        return Optional.ofNullable(entities.find(Resource.class, id.value()))
                .map(resource -> resource.view(limits(List.of(id.value())).getOrDefault(id.value(), List.of())));
    }

    List<ResourceView> after(Cursor cursor, int limit) {
        var found = entities.createQuery(
                        "from Resource r where (r.createdAt, r.id) > (:at, :id) order by r.createdAt, r.id",
                        Resource.class)
                .setParameter("at", cursor.at())
                .setParameter("id", cursor.id())
                .setMaxResults(limit)
                .getResultList();
        var limits = limits(found.stream().map(Resource::id).toList());
        return found.stream()
                .map(resource -> resource.view(limits.getOrDefault(resource.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<ResourceView.Limit>> limits(Collection<UUID> resources) {
        return entities.createQuery(
                        "from ResourceLimit l where l.key.resourceId in :resources order by l.key.dimension",
                        ResourceLimit.class)
                .setParameter("resources", resources)
                .getResultStream()
                .collect(groupingBy(ResourceLimit::resource, mapping(ResourceLimit::view, toList())));
    }
}
