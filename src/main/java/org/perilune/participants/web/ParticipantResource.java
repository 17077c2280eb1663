package org.perilune.participants.web;

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
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.web.CallerProvider;
import org.perilune.kernel.web.Idempotent;
import org.perilune.kernel.web.PageJson;
import org.perilune.kernel.web.Parameters;
import org.perilune.participants.ParticipantView;
import org.perilune.participants.domain.ConfirmFingerprint;
import org.perilune.participants.domain.ProposeParticipant;
import org.perilune.participants.domain.ProveFirstKey;
import org.perilune.participants.domain.SeeChallenge;
import org.perilune.participants.domain.SeeParticipants;

/** Onboarding and the directory. */
@Path("/v1/participants")
@Authenticated
public class ParticipantResource {

    private final CallerProvider caller;
    private final ProposeParticipant proposeParticipant;
    private final ProveFirstKey proveFirstKey;
    private final ConfirmFingerprint confirmFingerprint;
    private final SeeParticipants seeParticipants;
    private final SeeChallenge seeChallenge;

    ParticipantResource(
            CallerProvider caller,
            ProposeParticipant proposeParticipant,
            ProveFirstKey proveFirstKey,
            ConfirmFingerprint confirmFingerprint,
            SeeParticipants seeParticipants,
            SeeChallenge seeChallenge) {
        this.caller = caller;
        this.proposeParticipant = proposeParticipant;
        this.proveFirstKey = proveFirstKey;
        this.confirmFingerprint = confirmFingerprint;
        this.seeParticipants = seeParticipants;
        this.seeChallenge = seeChallenge;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @PermissionsAllowed("participants:onboard")
    public Response propose(@NotNull @Valid ProposalJson body) {
        var participant = proposeParticipant.handle(caller.get(), body.toCommand());
        return Response.created(URI.create("/v1/participants/" + participant.id()))
                .tag(tag(participant))
                .entity(ParticipantJson.of(participant))
                .build();
    }

    @GET
    @PermissionsAllowed("directory:read")
    public PageJson<ParticipantJson> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        return PageJson.of(
                seeParticipants.page(caller.get(), Parameters.cursor(cursor), Parameters.limit(limit)),
                ParticipantJson::of);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("directory:read")
    public Response see(@PathParam("id") String id) {
        return answer(seeParticipants.one(caller.get(), new ParticipantId(Parameters.id(id))));
    }

    @GET
    @Path("/{id}/challenge")
    @PermissionsAllowed("participants:keys")
    public ChallengeJson challenge(@PathParam("id") String id) {
        return ChallengeJson.of(seeChallenge.handle(caller.get(), new ParticipantId(Parameters.id(id))));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/key-proofs")
    @Idempotent
    @PermissionsAllowed("participants:keys")
    public Response proveKey(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid KeyProofJson body) {
        return answer(proveFirstKey.handle(
                caller.get(), new ParticipantId(Parameters.id(id)), Parameters.expected(ifMatch), body.toCommand()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/fingerprint-confirmations")
    @Idempotent
    @PermissionsAllowed("participants:onboard")
    public Response confirmFingerprint(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid FingerprintJson body) {
        return answer(confirmFingerprint.handle(
                caller.get(), new ParticipantId(Parameters.id(id)), Parameters.expected(ifMatch), body.fingerprint()));
    }

    static Response answer(ParticipantView participant) {
        return Response.ok(ParticipantJson.of(participant))
                .tag(tag(participant))
                .build();
    }

    private static EntityTag tag(ParticipantView participant) {
        return new EntityTag(String.valueOf(participant.version()));
    }
}
