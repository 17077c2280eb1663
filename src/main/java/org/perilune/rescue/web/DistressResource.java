package org.perilune.rescue.web;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.perilune.kernel.web.CallerProvider;
import org.perilune.kernel.web.Idempotent;
import org.perilune.kernel.web.PageJson;
import org.perilune.kernel.web.Parameters;
import org.perilune.rescue.domain.MoveDistress;
import org.perilune.rescue.domain.RaiseDistress;
import org.perilune.rescue.domain.SeeDistress;

/** The distress channel. Bodies are read as they come, of whatever type they say they are. */
@Path("/v1/distress-calls")
@Authenticated
@Consumes(MediaType.WILDCARD)
public class DistressResource {

    private final CallerProvider caller;
    private final RaiseDistress raiseDistress;
    private final MoveDistress moveDistress;
    private final SeeDistress seeDistress;

    DistressResource(
            CallerProvider caller, RaiseDistress raiseDistress, MoveDistress moveDistress, SeeDistress seeDistress) {
        this.caller = caller;
        this.raiseDistress = raiseDistress;
        this.moveDistress = moveDistress;
        this.seeDistress = seeDistress;
    }

    @POST
    @PermissionsAllowed("rescue:raise")
    public Response raise(@HeaderParam("Idempotency-Key") @Nullable String key, byte @Nullable [] body) {
        var call = raiseDistress.handle(caller.get(), Optional.ofNullable(key), sent(body));
        return Response.created(URI.create("/v1/distress-calls/" + call.id()))
                .entity(DistressJson.of(call))
                .build();
    }

    @GET
    @PermissionsAllowed("rescue:read")
    public PageJson<DistressJson> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        return PageJson.of(
                seeDistress.changed(caller.get(), Parameters.cursor(cursor), Parameters.limit(limit)),
                DistressJson::of);
    }

    @GET
    @Path("/{callId}")
    @PermissionsAllowed("rescue:read")
    public DistressJson see(@PathParam("callId") String callId) {
        return DistressJson.of(seeDistress.one(caller.get(), Parameters.id(callId)));
    }

    @POST
    @Path("/{callId}/updates")
    @PermissionsAllowed("rescue:raise")
    public DistressJson update(@PathParam("callId") String callId, byte @Nullable [] body) {
        return DistressJson.of(moveDistress.update(caller.get(), Parameters.id(callId), sent(body)));
    }

    @POST
    @Path("/{callId}/acknowledge")
    @Idempotent
    @PermissionsAllowed("rescue:coordinate")
    public Response acknowledge(@PathParam("callId") String callId, byte @Nullable [] body) {
        var call = moveDistress.acknowledge(caller.get(), Parameters.id(callId), sent(body));
        return Response.ok(DistressJson.of(call)).build();
    }

    @POST
    @Path("/{callId}/offer")
    @Idempotent
    @PermissionsAllowed("rescue:coordinate")
    public Response offer(@PathParam("callId") String callId, byte @Nullable [] body) {
        var call = moveDistress.offer(caller.get(), Parameters.id(callId), sent(body));
        return Response.ok(DistressJson.of(call)).build();
    }

    @POST
    @Path("/{callId}/resolve")
    @Idempotent
    @PermissionsAllowed("rescue:coordinate")
    public Response resolve(@PathParam("callId") String callId, byte @Nullable [] body) {
        var call = moveDistress.resolve(caller.get(), Parameters.id(callId), sent(body));
        return Response.ok(DistressJson.of(call)).build();
    }

    @POST
    @Path("/{callId}/cancel")
    @Idempotent
    @PermissionsAllowed("rescue:raise")
    public Response cancel(@PathParam("callId") String callId, byte @Nullable [] body) {
        var call = moveDistress.cancel(caller.get(), Parameters.id(callId), sent(body));
        return Response.ok(DistressJson.of(call)).build();
    }

    private static byte[] sent(byte @Nullable [] body) {
        return body == null ? new byte[0] : body;
    }
}
