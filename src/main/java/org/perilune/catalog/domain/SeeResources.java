package org.perilune.catalog.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.perilune.catalog.ResourceId;
import org.perilune.catalog.ResourceView;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Cursor;
import org.perilune.kernel.Page;
import org.perilune.kernel.Refusal;

/** A participant's own resources. */
@ApplicationScoped
public class SeeResources {

    private final Resources resources;

    SeeResources(Resources resources) {
        this.resources = resources;
    }

    @Transactional
    public ResourceView one(Caller caller, ResourceId id) {
        return resources.find(id).orElseThrow(Refusal::notFound);
    }

    @Transactional
    public Page<ResourceView> page(Caller caller, Cursor after, int limit) {
        return Page.of(
                resources.after(after, limit + 1),
                limit,
                resource -> new Cursor(resource.createdAt(), resource.id().value()));
    }
}
