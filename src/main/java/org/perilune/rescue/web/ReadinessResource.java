package org.perilune.rescue.web;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import org.perilune.kernel.web.CallerProvider;
import org.perilune.kernel.web.PageJson;
import org.perilune.kernel.web.Parameters;
import org.perilune.rescue.domain.SeeReadiness;

/** What everybody may know before it is needed: rescue profiles, and who could help whom. */
@Path("/v1")
@Authenticated
public class ReadinessResource {

    private final CallerProvider caller;
    private final SeeReadiness seeReadiness;

    ReadinessResource(CallerProvider caller, SeeReadiness seeReadiness) {
        this.caller = caller;
        this.seeReadiness = seeReadiness;
    }

    @GET
    @Path("/rescue-profiles")
    @PermissionsAllowed("rescue:read")
    public PageJson<ProfileJson> profiles(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        return PageJson.of(
                seeReadiness.profiles(caller.get(), Parameters.cursor(cursor), Parameters.limit(limit)),
                ProfileJson::of);
    }

    @GET
    @Path("/readiness")
    @PermissionsAllowed("rescue:read")
    public PageJson<ReadinessRowJson> matrix(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        return PageJson.of(
                seeReadiness.matrix(caller.get(), Parameters.cursor(cursor), Parameters.limit(limit)),
                ReadinessRowJson::of);
    }
}
