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
import org.perilune.participants.domain.RecordBacking;

/** Who stands behind a participant, as the operator records it. */
@Path("/v1/participants/{id}")
@Authenticated
public class BackingResource {

    private final CallerProvider caller;
    private final RecordBacking recordBacking;

    BackingResource(CallerProvider caller, RecordBacking recordBacking) {
        this.caller = caller;
        this.recordBacking = recordBacking;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/back")
    @Idempotent
    @PermissionsAllowed("participants:onboard")
    public Response back(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid BackingJson body) {
        return ParticipantResource.answer(recordBacking.begin(
                caller.get(), new ParticipantId(Parameters.id(id)), Parameters.expected(ifMatch), body.toBacking()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/end-backing")
    @Idempotent
    @PermissionsAllowed("participants:onboard")
    public Response endBacking(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid BackingEndJson body) {
        return ParticipantResource.answer(recordBacking.end(
                caller.get(),
                new ParticipantId(Parameters.id(id)),
                Parameters.expected(ifMatch),
                new ParticipantId(body.behind()),
                body.kind(),
                body.until()));
    }
}
