package org.perilune.catalog.web;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.jspecify.annotations.Nullable;
import org.perilune.catalog.AssetId;
import org.perilune.catalog.AssetView;
import org.perilune.catalog.domain.DescribeAsset;
import org.perilune.catalog.domain.RegisterAsset;
import org.perilune.catalog.domain.SeeAssets;
import org.perilune.kernel.web.CallerProvider;
import org.perilune.kernel.web.Idempotent;
import org.perilune.kernel.web.PageJson;
import org.perilune.kernel.web.Parameters;

/** Assets: a participant's own, and every crewed one with its rescue profile. */
@Path("/v1/assets")
@Authenticated
public class AssetResource {

    private final CallerProvider caller;
    private final RegisterAsset registerAsset;
    private final DescribeAsset describeAsset;
    private final SeeAssets seeAssets;

    AssetResource(
            CallerProvider caller, RegisterAsset registerAsset, DescribeAsset describeAsset, SeeAssets seeAssets) {
        this.caller = caller;
        this.registerAsset = registerAsset;
        this.describeAsset = describeAsset;
        this.seeAssets = seeAssets;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @PermissionsAllowed("catalog:write")
    public Response register(@NotNull @Valid NewAssetJson body) {
        var asset = registerAsset.handle(caller.get(), body.toCommand());
        return Response.created(URI.create("/v1/assets/" + asset.id()))
                .tag(tag(asset))
                .entity(AssetJson.of(asset))
                .build();
    }

    @GET
    @PermissionsAllowed("catalog:read")
    public PageJson<AssetJson> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        return PageJson.of(
                seeAssets.page(caller.get(), Parameters.cursor(cursor), Parameters.limit(limit)), AssetJson::of);
    }

    @GET
    @Path("/{assetId}")
    @PermissionsAllowed("catalog:read")
    public Response see(@PathParam("assetId") String assetId) {
        return answer(seeAssets.one(caller.get(), new AssetId(Parameters.id(assetId))));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{assetId}/describe")
    @Idempotent
    @PermissionsAllowed("catalog:write")
    public Response describe(
            @PathParam("assetId") String assetId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewAssetJson body) {
        return answer(describeAsset.handle(
                caller.get(), new AssetId(Parameters.id(assetId)), Parameters.expected(ifMatch), body.toCommand()));
    }

    private static Response answer(AssetView asset) {
        return Response.ok(AssetJson.of(asset)).tag(tag(asset)).build();
    }

    private static EntityTag tag(AssetView asset) {
        return new EntityTag(String.valueOf(asset.version()));
    }
}
