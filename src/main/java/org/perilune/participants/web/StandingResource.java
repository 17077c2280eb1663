package org.perilune.participants.web;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.web.CallerProvider;
import org.perilune.kernel.web.Idempotent;
import org.perilune.kernel.web.Parameters;
import org.perilune.participants.domain.RecordAffiliation;
import org.perilune.participants.domain.RecordMembership;

/** Dated memberships in frameworks and dated legal facts, as the operator records them. */
@Path("/v1/participants")
@Authenticated
public class StandingResource {

    private final CallerProvider caller;
    private final RecordMembership recordMembership;
    private final RecordAffiliation recordAffiliation;

    StandingResource(CallerProvider caller, RecordMembership recordMembership, RecordAffiliation recordAffiliation) {
        this.caller = caller;
        this.recordMembership = recordMembership;
        this.recordAffiliation = recordAffiliation;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/join")
    @Idempotent
    @PermissionsAllowed("participants:onboard")
    public Response join(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid MembershipJson body) {
        return ParticipantResource.answer(recordMembership.join(
                caller.get(), new ParticipantId(Parameters.id(id)), Parameters.expected(ifMatch), body.toMembership()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/leave")
    @Idempotent
    @PermissionsAllowed("participants:onboard")
    public Response leave(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid LeavingJson body) {
        return ParticipantResource.answer(recordMembership.leave(
                caller.get(),
                new ParticipantId(Parameters.id(id)),
                Parameters.expected(ifMatch),
                body.framework(),
                body.until()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/affiliate")
    @Idempotent
    @PermissionsAllowed("participants:onboard")
    public Response affiliate(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AffiliationJson body) {
        return ParticipantResource.answer(recordAffiliation.affiliate(
                caller.get(),
                new ParticipantId(Parameters.id(id)),
                Parameters.expected(ifMatch),
                body.toAffiliation()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/disaffiliate")
    @Idempotent
    @PermissionsAllowed("participants:onboard")
    public Response disaffiliate(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid DisaffiliationJson body) {
        return ParticipantResource.answer(recordAffiliation.disaffiliate(
                caller.get(),
                new ParticipantId(Parameters.id(id)),
                Parameters.expected(ifMatch),
                body.code(),
                body.until()));
    }
}
