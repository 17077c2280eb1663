package org.perilune.agreements.web;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.perilune.agreements.AgreementDetail;
import org.perilune.agreements.AgreementId;
import org.perilune.agreements.domain.SeeAgreements;
import org.perilune.kernel.CanonicalJson;
import org.perilune.kernel.web.CallerProvider;
import org.perilune.kernel.web.PageJson;
import org.perilune.kernel.web.Parameters;
import org.perilune.kernel.web.Steps;

/** What never changes about an agreement: its versions, byte for byte, and the steps it took. */
@Path("/v1/agreements")
@Authenticated
public class AgreementRecordResource {

    private final CallerProvider caller;
    private final SeeAgreements seeAgreements;

    AgreementRecordResource(CallerProvider caller, SeeAgreements seeAgreements) {
        this.caller = caller;
        this.seeAgreements = seeAgreements;
    }

    @GET
    @Path("/{agreementId}/versions/{version}")
    @PermissionsAllowed({"agreements:read", "oversight:read"})
    public VersionJson version(@PathParam("agreementId") String agreementId, @PathParam("version") String version) {
        return VersionJson.of(find(agreementId, version));
    }

    /** The bytes that are signed, and nothing else; the digest in the header is over exactly these (RFC 9530). */
    @GET
    @Path("/{agreementId}/versions/{version}/canonical")
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed({"agreements:read", "oversight:read"})
    public Response canonical(@PathParam("agreementId") String agreementId, @PathParam("version") String version) {
        var bytes = find(agreementId, version).canonical();
        var digest = Base64.getEncoder().encodeToString(CanonicalJson.sha256(bytes));
        return Response.ok(bytes, MediaType.APPLICATION_JSON_TYPE)
                .header("Repr-Digest", "sha-256=:" + digest + ":")
                .build();
    }

    @GET
    @Path("/{agreementId}/transitions")
    @PermissionsAllowed("agreements:read")
    public PageJson<TransitionJson> transitions(
            @PathParam("agreementId") String agreementId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int atMost = Parameters.limit(limit);
        return Steps.page(
                seeAgreements.transitions(
                        caller.get(), new AgreementId(Parameters.id(agreementId)), Steps.after(cursor), atMost),
                atMost,
                AgreementDetail.Transition::step,
                TransitionJson::of);
    }

    private AgreementDetail.Version find(String agreementId, String version) {
        return seeAgreements.version(
                caller.get(), new AgreementId(Parameters.id(agreementId)), WireForms.version(version));
    }
}
