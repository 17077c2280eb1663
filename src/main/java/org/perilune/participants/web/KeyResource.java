package org.perilune.participants.web;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.perilune.kernel.Page;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.web.CallerProvider;
import org.perilune.kernel.web.Idempotent;
import org.perilune.kernel.web.PageJson;
import org.perilune.kernel.web.Parameters;
import org.perilune.participants.domain.AddKey;
import org.perilune.participants.domain.RevokeKey;
import org.perilune.participants.domain.SeeParticipants;

/** A participant's public keys. A key changes once at most, and the change names it: so there is no If-Match here. */
@Path("/v1/participants")
@Authenticated
public class KeyResource {

    private final CallerProvider caller;
    private final AddKey addKey;
    private final RevokeKey revokeKey;
    private final SeeParticipants seeParticipants;

    KeyResource(CallerProvider caller, AddKey addKey, RevokeKey revokeKey, SeeParticipants seeParticipants) {
        this.caller = caller;
        this.addKey = addKey;
        this.revokeKey = revokeKey;
        this.seeParticipants = seeParticipants;
    }

    /** A ring is small and bounded: it is one page. */
    @GET
    @Path("/{id}/keys")
    @PermissionsAllowed("directory:read")
    public PageJson<KeyJson> list(@PathParam("id") String id) {
        var keys = seeParticipants.keys(caller.get(), new ParticipantId(Parameters.id(id)));
        return PageJson.of(new Page<>(keys, null), KeyJson::of);
    }

    @GET
    @Path("/{id}/keys/{fingerprint}")
    @PermissionsAllowed("directory:read")
    public KeyJson see(@PathParam("id") String id, @PathParam("fingerprint") String fingerprint) {
        return KeyJson.of(seeParticipants.key(caller.get(), new ParticipantId(Parameters.id(id)), fingerprint));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/keys")
    @Idempotent
    @PermissionsAllowed("participants:keys")
    public Response add(@PathParam("id") String id, @NotNull @Valid NewKeyJson body) {
        var owner = new ParticipantId(Parameters.id(id));
        var key = addKey.handle(caller.get(), owner, body.toCommand());
        return Response.created(URI.create("/v1/participants/" + owner + "/keys/" + key.fingerprint()))
                .entity(KeyJson.of(key))
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/keys/{fingerprint}/revoke")
    @Idempotent
    @PermissionsAllowed("participants:keys")
    public Response revoke(
            @PathParam("id") String id,
            @PathParam("fingerprint") String fingerprint,
            @NotNull @Valid RevocationJson body) {
        var key = revokeKey.handle(caller.get(), new ParticipantId(Parameters.id(id)), fingerprint, body.toCommand());
        return Response.ok(KeyJson.of(key)).build();
    }
}
