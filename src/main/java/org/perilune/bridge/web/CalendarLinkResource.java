package org.perilune.bridge.web;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perilune.bridge.CalendarLink;
import org.perilune.bridge.domain.OwnCalendars;
import org.perilune.kernel.web.CallerProvider;
import org.perilune.kernel.web.Idempotent;
import org.perilune.kernel.web.PageJson;
import org.perilune.kernel.web.Parameters;

/** Links to the acting participant's bookings as a calendar. */
@Path("/v1/calendars")
@Authenticated
public class CalendarLinkResource {

    private final CallerProvider caller;
    private final OwnCalendars calendars;

    CalendarLinkResource(CallerProvider caller, OwnCalendars calendars) {
        this.caller = caller;
        this.calendars = calendars;
    }

    /** For whom or what it is. */
    public record NewCalendarJson(@NotBlank @Size(max = 80) String name) {}

    /** A calendar; {@code path} is where it is read, and is there only in the answer to its owner asking for this one. */
    public record CalendarJson(
            UUID id,
            String name,
            boolean revoked,
            Instant createdAt,
            @Nullable String path,
            List<String> allowedActions) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @PermissionsAllowed("bookings:read")
    public Response open(@NotNull @Valid NewCalendarJson body) {
        var calendar = calendars.open(caller.get(), body.name());
        return answer(Response.created(URI.create("/v1/calendars/" + calendar.id())), calendar, null);
    }

    @GET
    @PermissionsAllowed("bookings:read")
    public PageJson<CalendarJson> list() {
        return new PageJson<>(
                calendars.all(caller.get()).stream()
                        .map(calendar -> json(calendar, null))
                        .toList(),
                null);
    }

    @GET
    @Path("/{calendarId}")
    @PermissionsAllowed("bookings:read")
    public Response see(@PathParam("calendarId") String id) {
        var calendar = calendars.one(caller.get(), Parameters.id(id));
        var path = "/calendar/" + calendars.token(caller.get(), calendar);
        return answer(Response.ok(), calendar, calendar.revoked() ? null : path);
    }

    @POST
    @Path("/{calendarId}/revoke")
    @Idempotent
    @PermissionsAllowed("bookings:read")
    public Response revoke(@PathParam("calendarId") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(
                Response.ok(), calendars.revoke(caller.get(), Parameters.id(id), Parameters.expected(ifMatch)), null);
    }

    private static Response answer(Response.ResponseBuilder response, CalendarLink calendar, @Nullable String path) {
        return response.tag(new EntityTag(String.valueOf(calendar.version())))
                .entity(json(calendar, path))
                .build();
    }

    private static CalendarJson json(CalendarLink calendar, @Nullable String path) {
        return new CalendarJson(
                calendar.id(),
                calendar.name(),
                calendar.revoked(),
                calendar.createdAt(),
                path,
                calendar.revoked() ? List.of() : List.of("revoke"));
    }
}
