package org.perilune.catalog.web;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.perilune.catalog.OfferingId;
import org.perilune.catalog.OfferingView;
import org.perilune.catalog.Sight;
import org.perilune.catalog.domain.CreateOffering;
import org.perilune.catalog.domain.DescribeOffering;
import org.perilune.catalog.domain.MoveOffering;
import org.perilune.catalog.domain.MoveOffering.Move;
import org.perilune.catalog.domain.SeeOfferings;
import org.perilune.kernel.CanonicalJson;
import org.perilune.kernel.web.CallerProvider;
import org.perilune.kernel.web.Idempotent;
import org.perilune.kernel.web.PageJson;
import org.perilune.kernel.web.Parameters;

/** Offerings: a provider's own in every state, and those of others that the caller may find. */
@Path("/v1/offerings")
@Authenticated
public class OfferingResource {

    private final CallerProvider caller;
    private final CreateOffering createOffering;
    private final DescribeOffering describeOffering;
    private final MoveOffering moveOffering;
    private final SeeOfferings seeOfferings;

    OfferingResource(
            CallerProvider caller,
            CreateOffering createOffering,
            DescribeOffering describeOffering,
            MoveOffering moveOffering,
            SeeOfferings seeOfferings) {
        this.caller = caller;
        this.createOffering = createOffering;
        this.describeOffering = describeOffering;
        this.moveOffering = moveOffering;
        this.seeOfferings = seeOfferings;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @PermissionsAllowed("catalog:write")
    public Response create(@NotNull @Valid NewOfferingJson body) {
        var offering = createOffering.handle(caller.get(), body.toCommand());
        return Response.created(URI.create("/v1/offerings/" + offering.id()))
                .tag(tag(offering))
                .entity(json(offering))
                .build();
    }

    @GET
    @PermissionsAllowed("catalog:read")
    public PageJson<OfferingJson> search(
            @BeanParam SearchParameters asked,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var search = asked.toSearch(caller.get().participant());
        var page = seeOfferings.page(caller.get(), search, Parameters.cursor(cursor), Parameters.limit(limit));
        return PageJson.of(
                page,
                offering -> OfferingJson.of(
                        offering,
                        seeOfferings.actions(caller.get(), offering),
                        search.near().flatMap(near -> near.distance(offering))));
    }

    @GET
    @Path("/{offeringId}")
    @PermissionsAllowed("catalog:read")
    public Response see(@PathParam("offeringId") String offeringId) {
        return answer(seeOfferings.one(caller.get(), id(offeringId)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{offeringId}/describe")
    @Idempotent
    @PermissionsAllowed("catalog:write")
    public Response describe(
            @PathParam("offeringId") String offeringId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid OfferingDetailsJson body) {
        return answer(
                describeOffering.handle(caller.get(), id(offeringId), Parameters.expected(ifMatch), body.toDetails()));
    }

    @POST
    @Path("/{offeringId}/list")
    @Idempotent
    @PermissionsAllowed("catalog:write")
    public Response list(
            @PathParam("offeringId") String offeringId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return move(offeringId, ifMatch, Move.LIST);
    }

    @POST
    @Path("/{offeringId}/pause")
    @Idempotent
    @PermissionsAllowed("catalog:write")
    public Response pause(
            @PathParam("offeringId") String offeringId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return move(offeringId, ifMatch, Move.PAUSE);
    }

    @POST
    @Path("/{offeringId}/retire")
    @Idempotent
    @PermissionsAllowed("catalog:write")
    public Response retire(
            @PathParam("offeringId") String offeringId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return move(offeringId, ifMatch, Move.RETIRE);
    }

    private Response move(String offeringId, @Nullable String ifMatch, Move move) {
        return answer(moveOffering.handle(caller.get(), id(offeringId), Parameters.expected(ifMatch), move));
    }

    private static OfferingId id(String text) {
        return new OfferingId(Parameters.id(text));
    }

    private OfferingJson json(OfferingView offering) {
        return OfferingJson.of(offering, seeOfferings.actions(caller.get(), offering), Optional.empty());
    }

    private Response answer(OfferingView offering) {
        var json = json(offering);
        return Response.ok(json)
                .tag(offering.sight() == Sight.OWNER ? tag(offering) : ofWhatIsSeen(json))
                .build();
    }

    /** A version would tell a reader of changes in what the reader may not see; only the owner changes an offering by it. */
    private static EntityTag ofWhatIsSeen(OfferingJson json) {
        return new EntityTag(CanonicalJson.fingerprint(String.valueOf(json).getBytes(StandardCharsets.UTF_8)));
    }

    private static EntityTag tag(OfferingView offering) {
        return new EntityTag(String.valueOf(offering.version()));
    }
}
