package org.perilune.events.web;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.perilune.events.CloudEvent;
import org.perilune.events.DeliveredEvent;
import org.perilune.events.FeedPosition;
import org.perilune.kernel.web.CallerProvider;
import org.perilune.kernel.web.Parameters;

/** The pull feed of the acting participant. A reader at its end may wait there for a while. */
@Path("/v1/events")
@Authenticated
public class FeedResource {

    private static final int LONGEST_WAIT_SECONDS = 30;

    private final CallerProvider caller;
    private final FeedLooks looks;

    FeedResource(CallerProvider caller, FeedLooks looks) {
        this.caller = caller;
        this.looks = looks;
    }

    @GET
    @Blocking
    @PermissionsAllowed("events:read")
    public Uni<FeedJson> read(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("wait") @Nullable Integer wait) {
        var from = after == null ? FeedPosition.START : FeedPosition.decode(after);
        return looks.until(caller.get(), from, Parameters.limit(limit), waitOf(wait))
                .map(events -> stretch(events, from));
    }

    private static Duration waitOf(@Nullable Integer seconds) {
        if (seconds != null && (seconds < 0 || seconds > LONGEST_WAIT_SECONDS)) {
            throw Parameters.malformed("wait", "lies between 0 and " + LONGEST_WAIT_SECONDS);
        }
        return Duration.ofSeconds(seconds == null ? 0 : seconds);
    }

    private static FeedJson stretch(List<DeliveredEvent> events, FeedPosition from) {
        var next = events.isEmpty() ? from : events.get(events.size() - 1).position();
        return new FeedJson(events.stream().map(CloudEvent::of).toList(), next.encoded());
    }
}
