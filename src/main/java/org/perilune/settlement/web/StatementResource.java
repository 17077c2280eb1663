package org.perilune.settlement.web;

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
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.perilune.kernel.web.CallerProvider;
import org.perilune.kernel.web.Idempotent;
import org.perilune.kernel.web.Parameters;
import org.perilune.settlement.StatementView;
import org.perilune.settlement.domain.AcceptStatement;
import org.perilune.settlement.domain.SeeStatement;
import org.perilune.settlement.domain.SettleStatement;

/** Statements: read, signed and settled by the parties. */
@Path("/v1/statements/{id}")
@Authenticated
public class StatementResource {

    private final CallerProvider caller;
    private final SeeStatement see;
    private final AcceptStatement accept;
    private final SettleStatement settle;

    StatementResource(CallerProvider caller, SeeStatement see, AcceptStatement accept, SettleStatement settle) {
        this.caller = caller;
        this.see = see;
        this.accept = accept;
        this.settle = settle;
    }

    @GET
    @PermissionsAllowed("settlement:read")
    public Response see(@PathParam("id") String id) {
        return answer(see.handle(caller.get(), Parameters.id(id)));
    }

    /** The very bytes that are signed, untouched by any serializer. */
    @GET
    @Path("/canonical")
    @PermissionsAllowed("settlement:read")
    public Response canonical(@PathParam("id") String id) {
        var statement = see.handle(caller.get(), Parameters.id(id));
        return Response.ok(statement.canonical().getBytes(StandardCharsets.UTF_8), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/accept")
    @Idempotent
    @PermissionsAllowed("settlement:accept")
    public Response accept(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AcceptRequestJson body) {
        return answer(accept.handle(caller.get(), Parameters.id(id), Parameters.expected(ifMatch), body.toCommand()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/settle")
    @Idempotent
    @PermissionsAllowed("settlement:accept")
    public Response settle(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid SettleRequestJson body) {
        return answer(settle.handle(caller.get(), Parameters.id(id), Parameters.expected(ifMatch), body.reference()));
    }

    private Response answer(StatementView statement) {
        return Response.ok(StatementJson.of(statement, caller.get().participant()))
                .tag(new EntityTag(Long.toString(statement.period().version())))
                .build();
    }
}
