package org.perilune.metering.web;

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
import org.perilune.agreements.AgreementId;
import org.perilune.booking.BookingId;
import org.perilune.kernel.web.CallerProvider;
import org.perilune.kernel.web.Idempotent;
import org.perilune.kernel.web.PageJson;
import org.perilune.kernel.web.Parameters;
import org.perilune.metering.ReadingState;
import org.perilune.metering.ReadingView;
import org.perilune.metering.domain.AcceptContest;
import org.perilune.metering.domain.ConfirmReading;
import org.perilune.metering.domain.ContestReading;
import org.perilune.metering.domain.ReportOutcome;
import org.perilune.metering.domain.ReportReadings;
import org.perilune.metering.domain.SeeReadings;

/** What was used: reported by the provider, answered by the consumer. */
@Path("/v1/readings")
@Authenticated
public class ReadingResource {

    private final CallerProvider caller;
    private final ReportReadings report;
    private final ConfirmReading confirm;
    private final ContestReading contest;
    private final AcceptContest acceptContest;
    private final SeeReadings see;

    ReadingResource(
            CallerProvider caller,
            ReportReadings report,
            ConfirmReading confirm,
            ContestReading contest,
            AcceptContest acceptContest,
            SeeReadings see) {
        this.caller = caller;
        this.report = report;
        this.confirm = confirm;
        this.contest = contest;
        this.acceptContest = acceptContest;
        this.see = see;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @PermissionsAllowed("metering:report")
    public Response report(@NotNull @Valid ReadingRequestJson body) {
        var outcome = report.handle(caller.get(), body.toReport());
        if (outcome instanceof ReportOutcome.Created created) {
            var reading = created.reading();
            return answer(Response.created(URI.create("/v1/readings/" + reading.id())), reading);
        }
        return answer(Response.ok(), ((ReportOutcome.Replayed) outcome).reading());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/batch")
    @Idempotent
    @PermissionsAllowed("metering:report")
    public Response reportBatch(@NotNull @Valid ReadingBatchRequestJson body) {
        return Response.ok(ReadingBatchJson.of(report.handle(caller.get(), body.toReports())))
                .build();
    }

    @GET
    @PermissionsAllowed("metering:read")
    public PageJson<ReadingJson> list(
            @QueryParam("booking") @Nullable String booking,
            @QueryParam("agreement") @Nullable String agreement,
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var query = new SeeReadings.Query(
                Parameters.optionalId("booking", booking).map(BookingId::new),
                Parameters.optionalId("agreement", agreement).map(AgreementId::new),
                Parameters.choice("state", ReadingState.class, state));
        var who = caller.get();
        var page = see.handle(who, query, Parameters.cursor(cursor), Parameters.limit(limit));
        return PageJson.of(page, reading -> ReadingJson.of(reading, who.participant()));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("metering:read")
    public Response see(@PathParam("id") String id) {
        return answer(Response.ok(), see.handle(caller.get(), Parameters.id(id)));
    }

    @POST
    @Path("/{id}/confirm")
    @Idempotent
    @PermissionsAllowed("metering:confirm")
    public Response confirm(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(Response.ok(), confirm.handle(caller.get(), Parameters.id(id), Parameters.expected(ifMatch)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/contest")
    @Idempotent
    @PermissionsAllowed("metering:confirm")
    public Response contest(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ContestRequestJson body) {
        return answer(
                Response.ok(),
                contest.handle(caller.get(), Parameters.id(id), Parameters.expected(ifMatch), body.toCommand()));
    }

    @POST
    @Path("/{id}/accept-contest")
    @Idempotent
    @PermissionsAllowed("metering:report")
    public Response acceptContest(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(
                Response.ok(), acceptContest.handle(caller.get(), Parameters.id(id), Parameters.expected(ifMatch)));
    }

    private Response answer(Response.ResponseBuilder response, ReadingView reading) {
        return response.entity(ReadingJson.of(reading, caller.get().participant()))
                .tag(new EntityTag(Long.toString(reading.version())))
                .build();
    }
}
