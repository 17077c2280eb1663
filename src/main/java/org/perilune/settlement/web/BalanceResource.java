package org.perilune.settlement.web;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.perilune.agreements.AgreementId;
import org.perilune.kernel.web.CallerProvider;
import org.perilune.kernel.web.Parameters;
import org.perilune.settlement.domain.SeeLedger;

/** What stands on the accounts of an agreement. */
@Path("/v1/agreements/{id}/balances")
@Authenticated
public class BalanceResource {

    private final CallerProvider caller;
    private final SeeLedger see;

    BalanceResource(CallerProvider caller, SeeLedger see) {
        this.caller = caller;
        this.see = see;
    }

    @GET
    @PermissionsAllowed("settlement:read")
    public BalancesJson see(@PathParam("id") String id) {
        return BalancesJson.of(see.handle(caller.get(), new AgreementId(Parameters.id(id))));
    }
}
