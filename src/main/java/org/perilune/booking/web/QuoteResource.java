package org.perilune.booking.web;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.perilune.booking.domain.QuoteBooking;
import org.perilune.kernel.web.CallerProvider;

/** A question with a body: it creates nothing and takes no key. */
@Path("/v1/quotes")
@Authenticated
public class QuoteResource {

    private final CallerProvider caller;
    private final QuoteBooking quoteBooking;

    QuoteResource(CallerProvider caller, QuoteBooking quoteBooking) {
        this.caller = caller;
        this.quoteBooking = quoteBooking;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("bookings:request")
    public QuoteJson quote(@NotNull @Valid DemandJson body) {
        return QuoteJson.of(quoteBooking.handle(caller.get(), body.toDemand()));
    }
}
