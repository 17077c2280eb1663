package org.perilune.agreements.web;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.perilune.agreements.AgreementId;
import org.perilune.agreements.domain.ExportAgreement;
import org.perilune.kernel.web.CallerProvider;
import org.perilune.kernel.web.Parameters;

/** An agreement to take away: as people read it, and as a file that proves itself. */
@Path("/v1/agreements/{agreementId}/versions/{version}")
@Authenticated
public class AgreementExportResource {

    private static final String PDF = "application/pdf";

    /** What the page may do when a browser shows it: nothing but look as it does. */
    private static final String NOTHING = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private final CallerProvider caller;
    private final ExportAgreement exportAgreement;

    AgreementExportResource(CallerProvider caller, ExportAgreement exportAgreement) {
        this.caller = caller;
        this.exportAgreement = exportAgreement;
    }

    @GET
    @Path("/html")
    @Produces(MediaType.TEXT_HTML)
    @PermissionsAllowed({"agreements:read", "oversight:read"})
    public Response html(@PathParam("agreementId") String agreementId, @PathParam("version") String version) {
        return Response.ok(
                        exportAgreement.html(caller.get(), id(agreementId), WireForms.version(version)),
                        MediaType.TEXT_HTML + ";charset=UTF-8")
                .header("Content-Security-Policy", NOTHING)
                .build();
    }

    @GET
    @Path("/pdf")
    @Produces(PDF)
    @PermissionsAllowed({"agreements:read", "oversight:read"})
    public Response pdf(@PathParam("agreementId") String agreementId, @PathParam("version") String version) {
        return Response.ok(exportAgreement.pdf(caller.get(), id(agreementId), WireForms.version(version)), PDF)
                .build();
    }

    @GET
    @Path("/export")
    @Produces(MediaType.TEXT_PLAIN)
    @PermissionsAllowed({"agreements:read", "oversight:read"})
    public Response export(@PathParam("agreementId") String agreementId, @PathParam("version") String version) {
        return Response.ok(
                        exportAgreement.file(caller.get(), id(agreementId), WireForms.version(version)),
                        MediaType.TEXT_PLAIN_TYPE)
                .build();
    }

    private static AgreementId id(String text) {
        return new AgreementId(Parameters.id(text));
    }
}
