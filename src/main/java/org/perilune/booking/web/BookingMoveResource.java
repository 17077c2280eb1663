package org.perilune.booking.web;

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
import org.jspecify.annotations.Nullable;
import org.perilune.booking.BookingId;
import org.perilune.booking.domain.BookingAction;
import org.perilune.booking.domain.MoveBooking;
import org.perilune.booking.domain.SeeBookings;
import org.perilune.kernel.web.CallerProvider;
import org.perilune.kernel.web.Idempotent;
import org.perilune.kernel.web.Parameters;
import org.perilune.kernel.web.ReasonJson;

/** The moves of a booking, each of one side. */
@Path("/v1/bookings")
@Authenticated
public class BookingMoveResource {

    private final CallerProvider caller;
    private final MoveBooking moveBooking;
    private final SeeBookings seeBookings;

    BookingMoveResource(CallerProvider caller, MoveBooking moveBooking, SeeBookings seeBookings) {
        this.caller = caller;
        this.moveBooking = moveBooking;
        this.seeBookings = seeBookings;
    }

    @POST
    @Path("/{bookingId}/request")
    @Idempotent
    @PermissionsAllowed("bookings:request")
    public Response request(
            @PathParam("bookingId") String bookingId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return move(bookingId, ifMatch, BookingAction.REQUEST, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{bookingId}/cancel")
    @Idempotent
    @PermissionsAllowed("bookings:request")
    public Response cancel(
            @PathParam("bookingId") String bookingId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ReasonJson body) {
        return move(bookingId, ifMatch, BookingAction.CANCEL, body.reason());
    }

    @POST
    @Path("/{bookingId}/confirm")
    @Idempotent
    @PermissionsAllowed("bookings:provide")
    public Response confirm(
            @PathParam("bookingId") String bookingId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return move(bookingId, ifMatch, BookingAction.CONFIRM, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{bookingId}/reject")
    @Idempotent
    @PermissionsAllowed("bookings:provide")
    public Response reject(
            @PathParam("bookingId") String bookingId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ReasonJson body) {
        return move(bookingId, ifMatch, BookingAction.REJECT, body.reason());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{bookingId}/withdraw")
    @Idempotent
    @PermissionsAllowed("bookings:provide")
    public Response withdraw(
            @PathParam("bookingId") String bookingId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ReasonJson body) {
        return move(bookingId, ifMatch, BookingAction.WITHDRAW, body.reason());
    }

    @POST
    @Path("/{bookingId}/activate")
    @Idempotent
    @PermissionsAllowed("bookings:provide")
    public Response activate(
            @PathParam("bookingId") String bookingId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return move(bookingId, ifMatch, BookingAction.ACTIVATE, null);
    }

    @POST
    @Path("/{bookingId}/complete")
    @Idempotent
    @PermissionsAllowed("bookings:provide")
    public Response complete(
            @PathParam("bookingId") String bookingId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return move(bookingId, ifMatch, BookingAction.COMPLETE, null);
    }

    private Response move(String bookingId, @Nullable String ifMatch, BookingAction action, @Nullable String reason) {
        var booking = moveBooking.handle(
                caller.get(), new BookingId(Parameters.id(bookingId)), Parameters.expected(ifMatch), action, reason);
        return BookingResource.answer(Response.ok(), booking, seeBookings.actions(caller.get(), booking));
    }
}
