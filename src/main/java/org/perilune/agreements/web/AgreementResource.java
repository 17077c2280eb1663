package org.perilune.agreements.web;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.perilune.agreements.AgreementId;
import org.perilune.agreements.AgreementState;
import org.perilune.agreements.domain.CounterAgreement;
import org.perilune.agreements.domain.ProposeAgreement;
import org.perilune.agreements.domain.SeeAgreements;
import org.perilune.agreements.domain.SignAgreement;
import org.perilune.kernel.web.CallerProvider;
import org.perilune.kernel.web.Idempotent;
import org.perilune.kernel.web.PageJson;
import org.perilune.kernel.web.Parameters;

/** Agreements on the way to being in force: proposed, countered, signed and read. */
@Path("/v1/agreements")
@Authenticated
public class AgreementResource {

    private final CallerProvider caller;
    private final ProposeAgreement proposeAgreement;
    private final CounterAgreement counterAgreement;
    private final SignAgreement signAgreement;
    private final SeeAgreements seeAgreements;

    AgreementResource(
            CallerProvider caller,
            ProposeAgreement proposeAgreement,
            CounterAgreement counterAgreement,
            SignAgreement signAgreement,
            SeeAgreements seeAgreements) {
        this.caller = caller;
        this.proposeAgreement = proposeAgreement;
        this.counterAgreement = counterAgreement;
        this.signAgreement = signAgreement;
        this.seeAgreements = seeAgreements;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @PermissionsAllowed("agreements:negotiate")
    public Response propose(@NotNull @Valid NewAgreementJson body) {
        var proposed = proposeAgreement.handle(caller.get(), body.toCommand());
        return Response.created(URI.create("/v1/agreements/" + proposed.view().id()))
                .tag(Answers.tag(proposed))
                .entity(AgreementJson.of(proposed))
                .build();
    }

    @GET
    @PermissionsAllowed({"agreements:read", "oversight:read"})
    public PageJson<AgreementJson> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return PageJson.of(
                seeAgreements.page(
                        caller.get(),
                        Parameters.choice("state", AgreementState.class, state),
                        Parameters.cursor(cursor),
                        Parameters.limit(limit)),
                AgreementJson::of);
    }

    @GET
    @Path("/{agreementId}")
    @PermissionsAllowed({"agreements:read", "oversight:read"})
    public Response see(@PathParam("agreementId") String agreementId) {
        return Answers.ok(seeAgreements.one(caller.get(), new AgreementId(Parameters.id(agreementId))));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{agreementId}/counter")
    @Idempotent
    @PermissionsAllowed("agreements:negotiate")
    public Response counter(
            @PathParam("agreementId") String agreementId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid CounterJson body) {
        return Answers.ok(counterAgreement.handle(
                caller.get(),
                new AgreementId(Parameters.id(agreementId)),
                Parameters.expected(ifMatch),
                body.toCommand()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{agreementId}/sign")
    @Idempotent
    @PermissionsAllowed("agreements:sign")
    public Response sign(
            @PathParam("agreementId") String agreementId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid SignatureJson body) {
        return Answers.ok(signAgreement.handle(
                caller.get(),
                new AgreementId(Parameters.id(agreementId)),
                Parameters.expected(ifMatch),
                body.toCommand()));
    }
}
