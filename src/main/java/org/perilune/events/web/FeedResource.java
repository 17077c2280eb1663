package org.perilune.events.web;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import org.perilune.events.FeedPosition;
import org.perilune.events.domain.ReadFeed;
import org.perilune.kernel.web.CallerProvider;
import org.perilune.kernel.web.Parameters;

/** The pull feed of the acting participant. */
@Path("/v1/events")
@Authenticated
public class FeedResource {

    private final CallerProvider caller;
    private final ReadFeed readFeed;

    FeedResource(CallerProvider caller, ReadFeed readFeed) {
        this.caller = caller;
        this.readFeed = readFeed;
    }

    @GET
    @PermissionsAllowed("events:read")
    public FeedJson read(@QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable Integer limit) {
        var from = after == null ? FeedPosition.START : FeedPosition.decode(after);
        var events = readFeed.handle(caller.get(), from, Parameters.limit(limit));
        var next = events.isEmpty() ? from : events.get(events.size() - 1).position();
        return new FeedJson(events.stream().map(CloudEventJson::of).toList(), next.encoded());
    }
}
