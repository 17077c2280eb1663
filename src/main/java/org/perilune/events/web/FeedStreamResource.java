package org.perilune.events.web;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.perilune.events.CloudEvent;
import org.perilune.events.DeliveredEvent;
import org.perilune.events.FeedPosition;
import org.perilune.kernel.web.CallerProvider;

/**
 * The feed as server-sent events: the same events in the same order, each with its position as its id. The stream ends
 * after a while, and at the latest with its token; the reader comes back with the last id it saw and misses nothing.
 */
@Path("/v1/events/stream")
@Authenticated
public class FeedStreamResource {

    private static final Logger LOG = Logger.getLogger(FeedStreamResource.class);
    private static final Duration SILENCE_AT_MOST = Duration.ofSeconds(15);
    private static final int AT_ONCE = 200;

    private final CallerProvider caller;
    private final SecurityIdentity identity;
    private final FeedLooks looks;
    private final Duration lifetime;

    FeedStreamResource(
            CallerProvider caller,
            SecurityIdentity identity,
            FeedLooks looks,
            @ConfigProperty(name = "market.events.stream-lifetime", defaultValue = "15m") Duration lifetime) {
        this.caller = caller;
        this.identity = identity;
        this.looks = looks;
        this.lifetime = lifetime;
    }

    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @PermissionsAllowed("events:read")
    public Multi<OutboundSseEvent> stream(
            @Context Sse sse,
            @HeaderParam("Last-Event-ID") @Nullable String lastEventId,
            @QueryParam("after") @Nullable String after) {
        var reader = caller.get();
        var from = lastEventId != null ? lastEventId : after;
        var place = new Place(from == null ? FeedPosition.START : FeedPosition.decode(from), tokenEnds(), lifetime);
        return Multi.createFrom()
                .ticks()
                .every(looks.every())
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick ->
                        looks.look(reader, place.position(), AT_ONCE).map(look -> told(sse, tick, place.news(look))))
                .select()
                .first(events -> place.open())
                .onItem()
                .<OutboundSseEvent>disjoint()
                .onFailure()
                .invoke(e -> LOG.warn("a stream of events ended early; its reader will come back", e))
                .onFailure()
                .recoverWithCompletion();
    }

    private List<OutboundSseEvent> told(Sse sse, long tick, List<DeliveredEvent> events) {
        if (events.isEmpty() && tick % SILENCE_AT_MOST.dividedBy(looks.every()) == 0) {
            return List.of(sse.newEventBuilder().comment("listening").build());
        }
        return events.stream().map(event -> told(sse, event)).toList();
    }

    private static OutboundSseEvent told(Sse sse, DeliveredEvent event) {
        return sse.newEventBuilder()
                .name(CloudEvent.typeOf(event))
                .id(event.position().encoded())
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(CloudEvent.class, CloudEvent.of(event))
                .build();
    }

    private Instant tokenEnds() {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Instant.ofEpochSecond(token.getExpirationTime())
                : Instant.EPOCH;
    }
}
