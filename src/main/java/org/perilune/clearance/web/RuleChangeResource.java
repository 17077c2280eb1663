package org.perilune.clearance.web;

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
import org.perilune.clearance.RuleChangeView;
import org.perilune.clearance.domain.DecideRuleChange;
import org.perilune.clearance.domain.ProposeRuleChange;
import org.perilune.clearance.domain.SeeLaw;
import org.perilune.kernel.web.CallerProvider;
import org.perilune.kernel.web.Idempotent;
import org.perilune.kernel.web.PageJson;
import org.perilune.kernel.web.Parameters;

/** Changes of the law: proposed by one legal officer of the authority, decided by another. */
@Path("/v1/clearance/rule-changes")
@Authenticated
public class RuleChangeResource {

    private final CallerProvider caller;
    private final SeeLaw seeLaw;
    private final ProposeRuleChange proposeRuleChange;
    private final DecideRuleChange decideRuleChange;

    RuleChangeResource(
            CallerProvider caller,
            SeeLaw seeLaw,
            ProposeRuleChange proposeRuleChange,
            DecideRuleChange decideRuleChange) {
        this.caller = caller;
        this.seeLaw = seeLaw;
        this.proposeRuleChange = proposeRuleChange;
        this.decideRuleChange = decideRuleChange;
    }

    @GET
    @PermissionsAllowed("clearance:publish")
    public PageJson<RuleChangeJson> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        var reader = caller.get();
        return PageJson.of(
                seeLaw.changes(reader, Parameters.cursor(cursor), Parameters.limit(limit)),
                change -> RuleChangeJson.of(change, reader));
    }

    @GET
    @Path("/{changeId}")
    @PermissionsAllowed("clearance:publish")
    public Response see(@PathParam("changeId") String changeId) {
        return answer(seeLaw.change(caller.get(), Parameters.id(changeId)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @PermissionsAllowed("clearance:publish")
    public Response propose(@NotNull @Valid NewRuleChangeJson body) {
        var change = proposeRuleChange.handle(caller.get(), body.toCommand());
        return Response.created(URI.create("/v1/clearance/rule-changes/" + change.id()))
                .tag(new EntityTag(String.valueOf(change.version())))
                .entity(RuleChangeJson.of(change, caller.get()))
                .build();
    }

    @POST
    @Path("/{changeId}/approve")
    @Idempotent
    @PermissionsAllowed("clearance:publish")
    public Response approve(@PathParam("changeId") String changeId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(decideRuleChange.approve(caller.get(), Parameters.id(changeId), Parameters.expected(ifMatch)));
    }

    @POST
    @Path("/{changeId}/reject")
    @Idempotent
    @PermissionsAllowed("clearance:publish")
    public Response reject(@PathParam("changeId") String changeId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(decideRuleChange.reject(caller.get(), Parameters.id(changeId), Parameters.expected(ifMatch)));
    }

    @POST
    @Path("/{changeId}/withdraw")
    @Idempotent
    @PermissionsAllowed("clearance:publish")
    public Response withdraw(
            @PathParam("changeId") String changeId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(decideRuleChange.withdraw(caller.get(), Parameters.id(changeId), Parameters.expected(ifMatch)));
    }

    private Response answer(RuleChangeView change) {
        return Response.ok(RuleChangeJson.of(change, caller.get()))
                .tag(new EntityTag(String.valueOf(change.version())))
                .build();
    }
}
