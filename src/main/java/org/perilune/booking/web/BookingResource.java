package org.perilune.booking.web;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.perilune.agreements.AgreementId;
import org.perilune.booking.BookingId;
import org.perilune.booking.BookingState;
import org.perilune.booking.BookingStep;
import org.perilune.booking.BookingView;
import org.perilune.booking.domain.RequestBooking;
import org.perilune.booking.domain.SeeBookings;
import org.perilune.kernel.web.CallerProvider;
import org.perilune.kernel.web.Idempotent;
import org.perilune.kernel.web.PageJson;
import org.perilune.kernel.web.Parameters;
import org.perilune.kernel.web.Steps;

/** Bookings: held or requested by a consumer, seen by its two parties. */
@Path("/v1/bookings")
@Authenticated
public class BookingResource {

    private final CallerProvider caller;
    private final RequestBooking requestBooking;
    private final SeeBookings seeBookings;

    BookingResource(CallerProvider caller, RequestBooking requestBooking, SeeBookings seeBookings) {
        this.caller = caller;
        this.requestBooking = requestBooking;
        this.seeBookings = seeBookings;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @PermissionsAllowed("bookings:request")
    public Response book(@NotNull @Valid NewBookingJson body) {
        var booking = requestBooking.handle(caller.get(), body.toDemand(), body.isHold());
        return answer(
                Response.created(URI.create("/v1/bookings/" + booking.id())),
                booking,
                seeBookings.actions(caller.get(), booking));
    }

    @GET
    @PermissionsAllowed("bookings:read")
    public PageJson<BookingJson> list(
            @QueryParam("agreement") @Nullable String agreement,
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var page = seeBookings.page(
                caller.get(),
                Parameters.optionalId("agreement", agreement).map(AgreementId::new),
                Parameters.choice("state", BookingState.class, state),
                Parameters.cursor(cursor),
                Parameters.limit(limit));
        return PageJson.of(page, booking -> BookingJson.of(booking, seeBookings.actions(caller.get(), booking)));
    }

    @GET
    @Path("/{bookingId}")
    @PermissionsAllowed("bookings:read")
    public Response see(@PathParam("bookingId") String bookingId) {
        var booking = seeBookings.one(caller.get(), id(bookingId));
        return answer(Response.ok(), booking, seeBookings.actions(caller.get(), booking));
    }

    @GET
    @Path("/{bookingId}/transitions")
    @PermissionsAllowed("bookings:read")
    public PageJson<BookingStepJson> transitions(
            @PathParam("bookingId") String bookingId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int atMost = Parameters.limit(limit);
        return Steps.page(
                seeBookings.steps(caller.get(), id(bookingId), Steps.after(cursor), atMost),
                atMost,
                BookingStep::number,
                BookingStepJson::of);
    }

    static Response answer(Response.ResponseBuilder response, BookingView booking, List<String> actions) {
        return response.tag(new EntityTag(String.valueOf(booking.version())))
                .entity(BookingJson.of(booking, actions))
                .build();
    }

    private static BookingId id(String text) {
        return new BookingId(Parameters.id(text));
    }
}
