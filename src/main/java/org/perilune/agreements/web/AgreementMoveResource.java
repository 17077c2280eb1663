package org.perilune.agreements.web;

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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.perilune.agreements.AgreementId;
import org.perilune.agreements.domain.MoveAgreement;
import org.perilune.kernel.web.CallerProvider;
import org.perilune.kernel.web.Idempotent;
import org.perilune.kernel.web.Parameters;
import org.perilune.kernel.web.ReasonJson;

/** The acts that change where an agreement stands and nothing it says. */
@Path("/v1/agreements")
@Authenticated
public class AgreementMoveResource {

    private final CallerProvider caller;
    private final MoveAgreement moveAgreement;

    AgreementMoveResource(CallerProvider caller, MoveAgreement moveAgreement) {
        this.caller = caller;
        this.moveAgreement = moveAgreement;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{agreementId}/reject")
    @Idempotent
    @PermissionsAllowed("agreements:negotiate")
    public Response reject(
            @PathParam("agreementId") String agreementId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ReasonJson body) {
        return Answers.ok(
                moveAgreement.reject(caller.get(), id(agreementId), Parameters.expected(ifMatch), command(body)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{agreementId}/withdraw")
    @Idempotent
    @PermissionsAllowed("agreements:negotiate")
    public Response withdraw(
            @PathParam("agreementId") String agreementId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ReasonJson body) {
        return Answers.ok(
                moveAgreement.withdraw(caller.get(), id(agreementId), Parameters.expected(ifMatch), command(body)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{agreementId}/suspend")
    @Idempotent
    @PermissionsAllowed("agreements:negotiate")
    public Response suspend(
            @PathParam("agreementId") String agreementId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid SuspensionJson body) {
        return Answers.ok(
                moveAgreement.suspend(caller.get(), id(agreementId), Parameters.expected(ifMatch), body.toCommand()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{agreementId}/resume")
    @Idempotent
    @PermissionsAllowed("agreements:negotiate")
    public Response resume(
            @PathParam("agreementId") String agreementId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ReasonJson body) {
        return Answers.ok(
                moveAgreement.resume(caller.get(), id(agreementId), Parameters.expected(ifMatch), command(body)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{agreementId}/terminate")
    @Idempotent
    @PermissionsAllowed("agreements:negotiate")
    public Response terminate(
            @PathParam("agreementId") String agreementId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ReasonJson body) {
        return Answers.ok(
                moveAgreement.terminate(caller.get(), id(agreementId), Parameters.expected(ifMatch), command(body)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{agreementId}/notify")
    @Idempotent
    @PermissionsAllowed("agreements:sign")
    public Response notifyCompletion(
            @PathParam("agreementId") String agreementId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ReasonJson body) {
        return Answers.ok(moveAgreement.notifyCompletion(
                caller.get(), id(agreementId), Parameters.expected(ifMatch), command(body)));
    }

    private static MoveAgreement.Command command(ReasonJson body) {
        return new MoveAgreement.Command(body.reason(), Optional.empty());
    }

    private static AgreementId id(String text) {
        return new AgreementId(Parameters.id(text));
    }
}
