package org.perilune.clearance.web;

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
import org.perilune.clearance.CertificationView;
import org.perilune.clearance.domain.Certifications;
import org.perilune.clearance.domain.FileCertification;
import org.perilune.kernel.web.CallerProvider;
import org.perilune.kernel.web.Idempotent;
import org.perilune.kernel.web.PageJson;
import org.perilune.kernel.web.Parameters;

/** A participant's own certifications. */
@Path("/v1/clearance/certifications")
@Authenticated
public class CertificationResource {

    private final CallerProvider caller;
    private final FileCertification fileCertification;
    private final Certifications certifications;

    CertificationResource(CallerProvider caller, FileCertification fileCertification, Certifications certifications) {
        this.caller = caller;
        this.fileCertification = fileCertification;
        this.certifications = certifications;
    }

    @GET
    @PermissionsAllowed("clearance:certify")
    public PageJson<CertificationJson> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        return PageJson.of(
                certifications.page(caller.get(), Parameters.cursor(cursor), Parameters.limit(limit)),
                CertificationJson::of);
    }

    @GET
    @Path("/{certificationId}")
    @PermissionsAllowed("clearance:certify")
    public Response see(@PathParam("certificationId") String certificationId) {
        return answer(certifications.one(caller.get(), Parameters.id(certificationId)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @PermissionsAllowed("clearance:certify")
    public Response file(@NotNull @Valid NewCertificationJson body) {
        var filed = fileCertification.handle(caller.get(), body.toCommand());
        return Response.created(URI.create("/v1/clearance/certifications/" + filed.id()))
                .tag(new EntityTag(String.valueOf(filed.version())))
                .entity(CertificationJson.of(filed))
                .build();
    }

    @POST
    @Path("/{certificationId}/withdraw")
    @Idempotent
    @PermissionsAllowed("clearance:certify")
    public Response withdraw(
            @PathParam("certificationId") String certificationId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(
                certifications.withdraw(caller.get(), Parameters.id(certificationId), Parameters.expected(ifMatch)));
    }

    private static Response answer(CertificationView view) {
        return Response.ok(CertificationJson.of(view))
                .tag(new EntityTag(String.valueOf(view.version())))
                .build();
    }
}
