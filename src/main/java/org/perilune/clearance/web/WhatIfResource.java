package org.perilune.clearance.web;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perilune.clearance.Activity;
import org.perilune.clearance.Dealings;
import org.perilune.clearance.domain.ForeseeLaw;
import org.perilune.kernel.web.CallerProvider;

/** What if a rule ended, or said something else: it changes nothing and takes no key. */
@Path("/v1/clearance/what-if")
@Authenticated
public class WhatIfResource {

    /** Which rule, from when, and what it would say; nothing said means that it would end. */
    record SuppositionJson(
            @NotNull @Pattern(regexp = "[A-Z0-9-]{3,40}") String ruleId,
            @NotNull Instant on,
            @Nullable Activity activity,
            @Nullable @Valid RuleContentJson rule) {

        ForeseeLaw.Command toCommand() {
            return new ForeseeLaw.Command(
                    ruleId,
                    Optional.ofNullable(rule).map(said -> said.toContent(ruleId, ruleId.split("-")[0])),
                    on,
                    activity == null ? Activity.COMMERCIAL : activity);
        }
    }

    /** The pairs the rule bears on; no others change. */
    record ForeseenJson(String ruleId, Instant on, List<PairJson> pairs) {}

    /** What becomes of a pair, which rules still stop it, and what of the caller's business hangs on it. */
    record PairJson(
            UUID one,
            UUID other,
            ForeseeLaw.Outcome outcome,
            List<DecisionResource.ReasonJson> stillStoppedBy,
            List<DealingJson> dealings) {

        static PairJson of(ForeseeLaw.PairForeseen pair) {
            return new PairJson(
                    pair.one().value(),
                    pair.other().value(),
                    pair.outcome(),
                    pair.stopping().stream()
                            .map(DecisionResource.ReasonJson::of)
                            .toList(),
                    pair.dealings().stream().map(DealingJson::of).toList());
        }
    }

    /** An offering or an act of the caller's that opens or closes with the pair. */
    record DealingJson(String kind, UUID id, String state) {

        static DealingJson of(Dealings.Dealing dealing) {
            return new DealingJson(dealing.kind(), dealing.id(), dealing.state());
        }
    }

    private final CallerProvider caller;
    private final ForeseeLaw foreseeLaw;

    WhatIfResource(CallerProvider caller, ForeseeLaw foreseeLaw) {
        this.caller = caller;
        this.foreseeLaw = foreseeLaw;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("clearance:read")
    public ForeseenJson foresee(@NotNull @Valid SuppositionJson body) {
        var pairs = foreseeLaw.handle(caller.get(), body.toCommand());
        return new ForeseenJson(
                body.ruleId(), body.on(), pairs.stream().map(PairJson::of).toList());
    }
}
