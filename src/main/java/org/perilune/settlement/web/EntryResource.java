package org.perilune.settlement.web;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import org.perilune.agreements.AgreementId;
import org.perilune.kernel.web.CallerProvider;
import org.perilune.kernel.web.PageJson;
import org.perilune.kernel.web.Parameters;
import org.perilune.settlement.domain.SeeLedger;

/** The ledger entries of an agreement, as its parties read them. Nothing posts here. */
@Path("/v1/agreements/{id}/entries")
@Authenticated
public class EntryResource {

    private final CallerProvider caller;
    private final SeeLedger see;

    EntryResource(CallerProvider caller, SeeLedger see) {
        this.caller = caller;
        this.see = see;
    }

    @GET
    @PermissionsAllowed("settlement:read")
    public PageJson<EntryJson> list(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var page = see.handle(
                caller.get(), new AgreementId(Parameters.id(id)), Parameters.cursor(cursor), Parameters.limit(limit));
        return PageJson.of(page, EntryJson::of);
    }
}
