package org.perilune.clearance.web;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import org.perilune.clearance.domain.SeeLaw;
import org.perilune.kernel.Page;
import org.perilune.kernel.Refusal;
import org.perilune.kernel.web.CallerProvider;
import org.perilune.kernel.web.PageJson;

/** The rules that bar or condition dealings, as they stand and as they stood. */
@Path("/v1/clearance")
@Authenticated
public class RuleResource {

    private final CallerProvider caller;
    private final SeeLaw seeLaw;

    RuleResource(CallerProvider caller, SeeLaw seeLaw) {
        this.caller = caller;
        this.seeLaw = seeLaw;
    }

    /** Law is short: it is one page. */
    @GET
    @Path("/rules")
    @PermissionsAllowed("clearance:read")
    public PageJson<RuleJson> list() {
        return PageJson.of(new Page<>(seeLaw.rules(caller.get()), null), RuleJson::of);
    }

    @GET
    @Path("/rules/{ruleId}")
    @PermissionsAllowed("clearance:read")
    public Response see(@PathParam("ruleId") String ruleId) {
        var rule = seeLaw.rule(caller.get(), ruleId);
        return Response.ok(RuleJson.of(rule))
                .tag(new EntityTag(String.valueOf(rule.revision())))
                .build();
    }

    @GET
    @Path("/rules/{ruleId}/revisions")
    @PermissionsAllowed("clearance:read")
    public PageJson<RuleJson> revisions(@PathParam("ruleId") String ruleId) {
        return PageJson.of(new Page<>(seeLaw.revisions(caller.get(), ruleId), null), RuleJson::of);
    }

    @GET
    @Path("/versions/{version}")
    @PermissionsAllowed("clearance:read")
    public LawVersionJson version(@PathParam("version") String version) {
        if (!version.matches("[1-9][0-9]{0,17}")) {
            throw Refusal.notFound();
        }
        return LawVersionJson.of(seeLaw.version(caller.get(), Long.parseLong(version)));
    }
}
