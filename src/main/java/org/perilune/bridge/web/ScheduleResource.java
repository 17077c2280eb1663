package org.perilune.bridge.web;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.perilune.bridge.ccsds.SimpleSchedule;
import org.perilune.bridge.ccsds.SimpleScheduleXml;
import org.perilune.bridge.domain.ExportSchedule;
import org.perilune.bridge.domain.ScheduleScope;
import org.perilune.catalog.OfferingId;
import org.perilune.kernel.Interval;
import org.perilune.kernel.web.CallerProvider;
import org.perilune.kernel.web.Parameters;

/** Schedules in Simple Schedule Format: XML as the standard has it, or its names in JSON. */
@Path("/v1/ccsds")
@Authenticated
public class ScheduleResource {

    private static final int MOST_OFFERINGS = 4;

    private final CallerProvider caller;
    private final ExportSchedule exportSchedule;

    ScheduleResource(CallerProvider caller, ExportSchedule exportSchedule) {
        this.caller = caller;
        this.exportSchedule = exportSchedule;
    }

    @GET
    @Path("/schedule")
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("bookings:read")
    public SimpleSchedule json(
            @QueryParam("scope") @Nullable String scope,
            @QueryParam("startsAt") @Nullable String startsAt,
            @QueryParam("endsAt") @Nullable String endsAt,
            @QueryParam("offering") List<String> offerings) {
        return schedule(scope, startsAt, endsAt, offerings);
    }

    @GET
    @Path("/schedule.xml")
    @Produces(MediaType.APPLICATION_XML)
    @PermissionsAllowed("bookings:read")
    public String xml(
            @QueryParam("scope") @Nullable String scope,
            @QueryParam("startsAt") @Nullable String startsAt,
            @QueryParam("endsAt") @Nullable String endsAt,
            @QueryParam("offering") List<String> offerings) {
        return SimpleScheduleXml.write(schedule(scope, startsAt, endsAt, offerings));
    }

    private SimpleSchedule schedule(
            @Nullable String scope, @Nullable String startsAt, @Nullable String endsAt, List<String> offerings) {
        var chosen = Parameters.choice("scope", ScheduleScope.class, scope).orElse(ScheduleScope.SPECIFIC);
        var from = Parameters.instant("startsAt", startsAt)
                .orElseThrow(() -> Parameters.malformed("startsAt", "is needed"));
        var until = Parameters.instant("endsAt", endsAt).orElseThrow(() -> Parameters.malformed("endsAt", "is needed"));
        if ((chosen == ScheduleScope.SPECIFIC) != offerings.isEmpty() || offerings.size() > MOST_OFFERINGS) {
            throw Parameters.malformed(
                    "offering", "is there up to " + MOST_OFFERINGS + " times with COMPLETE or FREE, and only then");
        }
        var ids = offerings.stream()
                .map(text ->
                        new OfferingId(Parameters.optionalId("offering", text).orElseThrow()))
                .toList();
        return exportSchedule.handle(caller.get(), chosen, new Interval(from, until), ids);
    }
}
