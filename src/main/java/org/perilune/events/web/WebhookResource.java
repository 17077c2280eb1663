package org.perilune.events.web;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.perilune.events.FeedPosition;
import org.perilune.events.WebhookAttempt;
import org.perilune.events.WebhookView;
import org.perilune.events.domain.OwnWebhooks;
import org.perilune.kernel.web.CallerProvider;
import org.perilune.kernel.web.Idempotent;
import org.perilune.kernel.web.PageJson;
import org.perilune.kernel.web.Parameters;
import org.perilune.kernel.web.Steps;

/** Where the acting participant's feed is sent, and how that goes. */
@Path("/v1/webhooks")
@Authenticated
public class WebhookResource {

    private final CallerProvider caller;
    private final OwnWebhooks webhooks;

    WebhookResource(CallerProvider caller, OwnWebhooks webhooks) {
        this.caller = caller;
        this.webhooks = webhooks;
    }

    /** Where to, which types, and from where in the feed. */
    public record NewWebhookJson(
            @NotNull @Size(min = 9, max = 500) String url,
            @Nullable @Size(max = 20) List<@NotNull @Pattern(regexp = "[a-z][a-z.-]{1,59}") String> types,
            @Nullable @Size(max = 80) String after) {}

    /** Where to go on. */
    public record ReplayJson(@NotNull @Size(max = 80) String after) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @PermissionsAllowed("events:read")
    public Response subscribe(@NotNull @Valid NewWebhookJson body) {
        var webhook = webhooks.subscribe(
                caller.get(),
                body.url(),
                body.types() == null ? List.of() : body.types(),
                Optional.ofNullable(body.after()).map(FeedPosition::decode));
        return answer(Response.created(URI.create("/v1/webhooks/" + webhook.id())), webhook);
    }

    @GET
    @PermissionsAllowed("events:read")
    public PageJson<WebhookJson> list() {
        return new PageJson<>(
                webhooks.all(caller.get()).stream().map(WebhookJson::of).toList(), null);
    }

    @GET
    @Path("/{webhookId}")
    @PermissionsAllowed("events:read")
    public Response see(@PathParam("webhookId") String id) {
        return answer(Response.ok(), webhooks.one(caller.get(), Parameters.id(id)));
    }

    @GET
    @Path("/{webhookId}/attempts")
    @PermissionsAllowed("events:read")
    public PageJson<AttemptJson> attempts(
            @PathParam("webhookId") String id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int atMost = Parameters.limit(limit);
        return Steps.page(
                webhooks.attempts(caller.get(), Parameters.id(id), Steps.after(cursor), atMost),
                atMost,
                WebhookAttempt::number,
                AttemptJson::of);
    }

    @POST
    @Path("/{webhookId}/pause")
    @Idempotent
    @PermissionsAllowed("events:read")
    public Response pause(@PathParam("webhookId") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(Response.ok(), webhooks.pause(caller.get(), Parameters.id(id), Parameters.expected(ifMatch)));
    }

    @POST
    @Path("/{webhookId}/resume")
    @Idempotent
    @PermissionsAllowed("events:read")
    public Response resume(@PathParam("webhookId") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(Response.ok(), webhooks.resume(caller.get(), Parameters.id(id), Parameters.expected(ifMatch)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{webhookId}/replay")
    @Idempotent
    @PermissionsAllowed("events:read")
    public Response replay(
            @PathParam("webhookId") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ReplayJson body) {
        var after = FeedPosition.decode(body.after());
        return answer(
                Response.ok(), webhooks.replay(caller.get(), Parameters.id(id), Parameters.expected(ifMatch), after));
    }

    @POST
    @Path("/{webhookId}/close")
    @Idempotent
    @PermissionsAllowed("events:read")
    public Response close(@PathParam("webhookId") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(Response.ok(), webhooks.close(caller.get(), Parameters.id(id), Parameters.expected(ifMatch)));
    }

    private static Response answer(Response.ResponseBuilder response, WebhookView webhook) {
        return response.tag(new EntityTag(String.valueOf(webhook.version())))
                .entity(WebhookJson.of(webhook))
                .build();
    }
}
