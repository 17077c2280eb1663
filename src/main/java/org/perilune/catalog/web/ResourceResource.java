package org.perilune.catalog.web;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.perilune.catalog.ResourceId;
import org.perilune.catalog.ResourceView;
import org.perilune.catalog.domain.RegisterResource;
import org.perilune.catalog.domain.SeeResources;
import org.perilune.kernel.web.CallerProvider;
import org.perilune.kernel.web.Idempotent;
import org.perilune.kernel.web.PageJson;
import org.perilune.kernel.web.Parameters;

/** A participant's own resources: the parts of its assets that have capacity. */
@Path("/v1/resources")
@Authenticated
public class ResourceResource {

    private final CallerProvider caller;
    private final RegisterResource registerResource;
    private final SeeResources seeResources;

    ResourceResource(CallerProvider caller, RegisterResource registerResource, SeeResources seeResources) {
        this.caller = caller;
        this.registerResource = registerResource;
        this.seeResources = seeResources;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @PermissionsAllowed("catalog:write")
    public Response register(@NotNull @Valid NewResourceJson body) {
        var resource = registerResource.handle(caller.get(), body.toCommand());
        return Response.created(URI.create("/v1/resources/" + resource.id()))
                .tag(tag(resource))
                .entity(ResourceJson.of(resource))
                .build();
    }

    @GET
    @PermissionsAllowed("catalog:read")
    public PageJson<ResourceJson> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        return PageJson.of(
                seeResources.page(caller.get(), Parameters.cursor(cursor), Parameters.limit(limit)), ResourceJson::of);
    }

    @GET
    @Path("/{resourceId}")
    @PermissionsAllowed("catalog:read")
    public Response see(@PathParam("resourceId") String resourceId) {
        var resource = seeResources.one(caller.get(), new ResourceId(Parameters.id(resourceId)));
        return Response.ok(ResourceJson.of(resource)).tag(tag(resource)).build();
    }

    private static EntityTag tag(ResourceView resource) {
        return new EntityTag(String.valueOf(resource.version()));
    }
}
