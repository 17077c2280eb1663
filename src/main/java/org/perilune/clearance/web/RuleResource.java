package org.perilune.clearance.web;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.perilune.clearance.RuleView;
import org.perilune.clearance.domain.EndRule;
import org.perilune.clearance.domain.PublishRule;
import org.perilune.clearance.domain.SeeRules;
import org.perilune.kernel.Page;
import org.perilune.kernel.web.CallerProvider;
import org.perilune.kernel.web.Idempotent;
import org.perilune.kernel.web.PageJson;
import org.perilune.kernel.web.Parameters;

/** The rules that bar or condition dealings. */
@Path("/v1/clearance/rules")
@Authenticated
public class RuleResource {

    private final CallerProvider caller;
    private final PublishRule publishRule;
    private final EndRule endRule;
    private final SeeRules seeRules;

    RuleResource(CallerProvider caller, PublishRule publishRule, EndRule endRule, SeeRules seeRules) {
        this.caller = caller;
        this.publishRule = publishRule;
        this.endRule = endRule;
        this.seeRules = seeRules;
    }

    /** Law is short: it is one page. */
    @GET
    @PermissionsAllowed("clearance:read")
    public PageJson<RuleJson> list() {
        return PageJson.of(new Page<>(seeRules.all(caller.get()), null), RuleJson::of);
    }

    @GET
    @Path("/{ruleId}")
    @PermissionsAllowed("clearance:read")
    public Response see(@PathParam("ruleId") String ruleId) {
        return answer(seeRules.one(caller.get(), ruleId));
    }

    @POST
    @Idempotent
    @PermissionsAllowed("clearance:publish")
    public Response publish(@NotNull @Valid NewRuleJson body) {
        var rule = publishRule.handle(caller.get(), body.toCommand());
        return Response.created(URI.create("/v1/clearance/rules/" + rule.id()))
                .tag(new EntityTag(String.valueOf(rule.version())))
                .entity(RuleJson.of(rule))
                .build();
    }

    @POST
    @Path("/{ruleId}/end")
    @Idempotent
    @PermissionsAllowed("clearance:publish")
    public Response end(@PathParam("ruleId") String ruleId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(endRule.handle(caller.get(), ruleId, Parameters.expected(ifMatch)));
    }

    private static Response answer(RuleView rule) {
        return Response.ok(RuleJson.of(rule))
                .tag(new EntityTag(String.valueOf(rule.version())))
                .build();
    }
}
