package org.perilune.oversight.web;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.perilune.kernel.web.CallerProvider;
import org.perilune.kernel.web.Idempotent;
import org.perilune.kernel.web.PageJson;
import org.perilune.kernel.web.Parameters;
import org.perilune.oversight.MandateView;
import org.perilune.oversight.domain.AppointOfficer;
import org.perilune.oversight.domain.RevokeMandate;
import org.perilune.oversight.domain.SeeMandates;

/** What a party does about its treaty officers. */
@Path("/v1/mandates")
@Authenticated
public class MandateResource {

    private final CallerProvider caller;
    private final AppointOfficer appointOfficer;
    private final RevokeMandate revokeMandate;
    private final SeeMandates seeMandates;

    MandateResource(
            CallerProvider caller,
            AppointOfficer appointOfficer,
            RevokeMandate revokeMandate,
            SeeMandates seeMandates) {
        this.caller = caller;
        this.appointOfficer = appointOfficer;
        this.revokeMandate = revokeMandate;
        this.seeMandates = seeMandates;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @PermissionsAllowed("oversight:appoint")
    public Response appoint(@NotNull @Valid MandateRequestJson body) {
        var mandate = appointOfficer.handle(caller.get(), body.toCommand());
        return answer(Response.created(URI.create("/v1/mandates/" + mandate.id())), mandate);
    }

    @GET
    @PermissionsAllowed("oversight:appoint")
    public PageJson<MandateJson> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        return PageJson.of(
                seeMandates.page(caller.get(), Parameters.cursor(cursor), Parameters.limit(limit)), MandateJson::of);
    }

    @GET
    @Path("/{mandateId}")
    @PermissionsAllowed("oversight:appoint")
    public Response see(@PathParam("mandateId") String mandateId) {
        return answer(Response.ok(), seeMandates.one(caller.get(), Parameters.id(mandateId)));
    }

    @GET
    @Path("/{mandateId}/reads")
    @PermissionsAllowed("oversight:appoint")
    public PageJson<OfficerReadJson> reads(
            @PathParam("mandateId") String mandateId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return PageJson.of(
                seeMandates.reads(
                        caller.get(), Parameters.id(mandateId), Parameters.cursor(cursor), Parameters.limit(limit)),
                OfficerReadJson::of);
    }

    @POST
    @Path("/{mandateId}/revoke")
    @Idempotent
    @PermissionsAllowed("oversight:appoint")
    public Response revoke(
            @PathParam("mandateId") String mandateId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(
                Response.ok(),
                revokeMandate.handle(caller.get(), Parameters.id(mandateId), Parameters.expected(ifMatch)));
    }

    private static Response answer(Response.ResponseBuilder answer, MandateView mandate) {
        return answer.tag(new EntityTag(String.valueOf(mandate.version())))
                .entity(MandateJson.of(mandate))
                .build();
    }
}
