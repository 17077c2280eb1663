package org.perilune.bridge.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Response;
import org.perilune.bridge.domain.ReadCalendar;
import org.perilune.kernel.Refusal;
import org.perilune.kernel.tenancy.Acting;

/** A calendar, read by whoever has its link: ordinary calendars send no token. */
@Path("/calendar/{token}")
@PermitAll
public class CalendarResource {

    private final ReadCalendar readCalendar;

    CalendarResource(ReadCalendar readCalendar) {
        this.readCalendar = readCalendar;
    }

    @GET
    @Produces("text/calendar")
    public Response read(@PathParam("token") String token) {
        var source = readCalendar.source(token).orElseThrow(Refusal::notFound);
        var text = Acting.as(source.owner(), () -> readCalendar.read(source.calendar()));
        var notKept = new CacheControl();
        notKept.setPrivate(true);
        notKept.setNoStore(true);
        return Response.ok(text, "text/calendar;charset=UTF-8")
                .cacheControl(notKept)
                .header("Content-Disposition", "inline; filename=\"perilune.ics\"")
                .build();
    }
}
