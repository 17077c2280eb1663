package org.perilune.bridge.web;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perilune.bridge.domain.ImportPlanning;
import org.perilune.bridge.domain.ImportUtilizationRequest;
import org.perilune.catalog.OfferingId;
import org.perilune.kernel.web.CallerProvider;
import org.perilune.kernel.web.Idempotent;
import org.perilune.kernel.web.IntervalJson;
import org.perilune.kernel.web.Parameters;

/** Documents of CCSDS that ask for something or offer it. */
@Path("/v1/ccsds")
@Authenticated
@Consumes(MediaType.APPLICATION_XML)
public class ImportResource {

    private final CallerProvider caller;
    private final ImportUtilizationRequest importRequest;
    private final ImportPlanning importPlanning;

    ImportResource(CallerProvider caller, ImportUtilizationRequest importRequest, ImportPlanning importPlanning) {
        this.caller = caller;
        this.importRequest = importRequest;
        this.importPlanning = importPlanning;
    }

    /** The booking a utilization request became. */
    public record ImportedJson(
            String requestId,
            UUID booking,
            UUID agreement,
            UUID offering,
            IntervalJson window,
            String state,
            List<String> unused) {}

    /** The windows an offering has now. */
    public record WindowsJson(UUID offering, List<IntervalJson> windows) {}

    @POST
    @Path("/utilization-requests")
    @Idempotent
    @PermissionsAllowed("bookings:request")
    public Response request(@NotBlank String document) {
        var result = importRequest.handle(caller.get(), document);
        var booking = result.booking();
        return Response.created(URI.create("/v1/bookings/" + booking.id()))
                .tag(new EntityTag(String.valueOf(booking.version())))
                .entity(new ImportedJson(
                        result.requestId(),
                        booking.id().value(),
                        booking.agreement().value(),
                        booking.offering().value(),
                        IntervalJson.of(booking.window()),
                        booking.state().name(),
                        result.unused()))
                .build();
    }

    @POST
    @Path("/offerings/{offeringId}/planning-information")
    @Idempotent
    @PermissionsAllowed("catalog:write")
    public Response plan(
            @PathParam("offeringId") String offeringId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotBlank String document) {
        var offering = importPlanning.handle(
                caller.get(), new OfferingId(Parameters.id(offeringId)), Parameters.expected(ifMatch), document);
        return Response.ok(new WindowsJson(
                        offering.id().value(),
                        offering.details().windows().stream()
                                .map(IntervalJson::of)
                                .toList()))
                .tag(new EntityTag(String.valueOf(offering.version())))
                .build();
    }
}
