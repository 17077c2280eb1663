package org.perilune.rescue.web;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Cursor;
import org.perilune.kernel.tenancy.Acting;
import org.perilune.kernel.web.CallerProvider;
import org.perilune.rescue.DistressView;
import org.perilune.rescue.domain.Watch;
import org.perilune.rescue.domain.WatchDistress;

/**
 * The distress channel as server-sent events: first every open call, then each call whenever something happens to it. Each
 * look is a short transaction of its own; between two of them a stream holds nothing. A reader that falls behind is shown
 * the present state, never a queue of old ones. The stream ends after a while, and at the latest with its token; the reader
 * comes back, says what it was shown last, and misses nothing.
 */
@Path("/v1/distress-calls/stream")
@Authenticated
public class DistressStreamResource {

    private static final Logger LOG = Logger.getLogger(DistressStreamResource.class);

    private static final Duration SILENCE_AT_MOST = Duration.ofSeconds(15);

    private final CallerProvider caller;
    private final SecurityIdentity identity;
    private final WatchDistress watchDistress;
    private final OpenStreams streams;
    private final Duration every;
    private final Duration lifetime;

    DistressStreamResource(
            CallerProvider caller,
            SecurityIdentity identity,
            WatchDistress watchDistress,
            OpenStreams streams,
            @ConfigProperty(name = "market.rescue.stream-every", defaultValue = "500ms") Duration every,
            @ConfigProperty(name = "market.rescue.stream-lifetime", defaultValue = "15m") Duration lifetime) {
        this.caller = caller;
        this.identity = identity;
        this.watchDistress = watchDistress;
        this.streams = streams;
        this.every = every;
        this.lifetime = lifetime;
    }

    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @PermissionsAllowed("rescue:read")
    public Multi<OutboundSseEvent> stream(
            @Context Sse sse, @HeaderParam("Last-Event-ID") @Nullable String lastEventId) {
        var reader = caller.get();
        var watch = lastEventId == null ? Watch.fromNow() : Watch.since(Cursor.decode(lastEventId));
        var listener = new Listener(watch, tokenEnds(), lifetime);
        streams.add(reader.participant(), listener);
        return Multi.createFrom()
                .ticks()
                .every(every)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> Uni.createFrom()
                        .item(() -> events(sse, tick, news(reader, listener)))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                .select()
                .first(events -> listener.open())
                .onItem()
                .<OutboundSseEvent>disjoint()
                .onFailure()
                .invoke(e -> LOG.warn("a distress stream ended early; its reader will come back", e))
                .onFailure()
                .recoverWithCompletion()
                .onTermination()
                .invoke(() -> streams.remove(reader.participant(), listener));
    }

    private Instant tokenEnds() {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Instant.ofEpochSecond(token.getExpirationTime())
                : Instant.EPOCH;
    }

    /** A look runs on a worker, without the request, so who acts is said explicitly. */
    private List<DistressView> news(Caller reader, Listener listener) {
        return Acting.as(reader.principal(), () -> listener.news(before -> watchDistress.handle(reader, before)));
    }

    /** A comment now and then tells both ends that the other is still there. */
    private List<OutboundSseEvent> events(Sse sse, long tick, List<DistressView> news) {
        var events = new ArrayList<OutboundSseEvent>();
        if (tick % Math.max(1, SILENCE_AT_MOST.dividedBy(every)) == 0) {
            events.add(sse.newEventBuilder().comment("listening").build());
        }
        news.forEach(call -> events.add(sse.newEventBuilder()
                .name("distress")
                .id(new Cursor(call.changedAt(), call.id()).encoded())
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(DistressJson.class, DistressJson.of(call))
                .build()));
        return events;
    }
}
