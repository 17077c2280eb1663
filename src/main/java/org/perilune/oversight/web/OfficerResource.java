package org.perilune.oversight.web;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import org.perilune.kernel.web.CallerProvider;
import org.perilune.kernel.web.PageJson;
import org.perilune.kernel.web.Parameters;
import org.perilune.oversight.domain.SeeMandates;

/** What a treaty officer may review. The agreement, its ledger and its statements are read where its parties read them. */
@Path("/v1/oversight/mandates")
@Authenticated
public class OfficerResource {

    private final CallerProvider caller;
    private final SeeMandates seeMandates;

    OfficerResource(CallerProvider caller, SeeMandates seeMandates) {
        this.caller = caller;
        this.seeMandates = seeMandates;
    }

    @GET
    @PermissionsAllowed("oversight:read")
    public PageJson<MandateJson> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        return PageJson.of(
                seeMandates.standing(caller.get(), Parameters.cursor(cursor), Parameters.limit(limit)),
                MandateJson::ofOfficer);
    }
}
