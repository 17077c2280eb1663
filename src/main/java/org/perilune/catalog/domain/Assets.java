package org.perilune.catalog.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.perilune.catalog.AssetId;
import org.perilune.catalog.AssetLookup;
import org.perilune.catalog.AssetView;
import org.perilune.kernel.Cursor;

/** The assets the acting principal may see: its own and every crewed one. */
@ApplicationScoped
class Assets implements AssetLookup {

    private final EntityManager entities;

    Assets(EntityManager entities) {
        this.entities = entities;
    }

    void add(Asset asset) {
        entities.persist(asset);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    Optional<Asset> one(AssetId id) {
        return Optional.ofNullable(entities.find(Asset.class, id.value()));
    }

    List<AssetView> after(Cursor cursor, int limit) {
        return entities.createQuery(
                        "from Asset a where (a.createdAt, a.id) > (:at, :id) order by a.createdAt, a.id", Asset.class)
                .setParameter("at", cursor.at())
                .setParameter("id", cursor.id())
                .setMaxResults(limit)
                .getResultStream()
                .map(Asset::view)
                .toList();
    }

    @Override
    public List<AssetView> crewed() {
        return entities.createQuery("from Asset a where a.crewed order by a.createdAt, a.id", Asset.class)
                .getResultStream()
                .map(Asset::view)
                .toList();
    }

    @Override
    public Optional<AssetView> find(AssetId id) {
        return one(id).map(Asset::view);
    }
}
