package org.perilune.settlement.web;

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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.perilune.agreements.AgreementId;
import org.perilune.kernel.web.CallerProvider;
import org.perilune.kernel.web.Idempotent;
import org.perilune.kernel.web.Parameters;
import org.perilune.settlement.domain.ClosePeriod;
import org.perilune.settlement.domain.SeePeriods;

/** The settlement periods of an agreement. */
@Path("/v1/agreements/{id}/periods")
@Authenticated
public class PeriodResource {

    private final CallerProvider caller;
    private final ClosePeriod close;
    private final SeePeriods see;

    PeriodResource(CallerProvider caller, ClosePeriod close, SeePeriods see) {
        this.caller = caller;
        this.close = close;
        this.see = see;
    }

    @GET
    @PermissionsAllowed("settlement:read")
    public PeriodsJson list(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return PeriodsJson.of(see.handle(
                caller.get(), new AgreementId(Parameters.id(id)), Parameters.cursor(cursor), Parameters.limit(limit)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/close")
    @Idempotent
    @PermissionsAllowed("settlement:close")
    public Response close(@PathParam("id") String id, @NotNull @Valid CloseRequestJson body) {
        var period = close.handle(caller.get(), new AgreementId(Parameters.id(id)), Optional.ofNullable(body.endsAt()));
        return Response.created(URI.create("/v1/statements/" + period.id()))
                .entity(PeriodJson.of(period))
                .tag(new EntityTag(Long.toString(period.version())))
                .build();
    }
}
