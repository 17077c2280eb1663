package org.perilune.clearance.web;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perilune.clearance.Activity;
import org.perilune.clearance.Channel;
import org.perilune.clearance.Decision;
import org.perilune.clearance.Effect;
import org.perilune.clearance.domain.DecideClearance;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.web.CallerProvider;

/** The question whether a deal would be allowed: it creates nothing and takes no key. */
@Path("/v1/clearance/decisions")
@Authenticated
public class DecisionResource {

    /** Who with, what for, and whether others take part. */
    record QuestionJson(
            @NotNull UUID counterparty,
            @NotNull Activity activity,
            @NotNull Channel channel) {}

    /** The answer and its reason. */
    record DecisionJson(
            Effect effect,
            boolean certified,
            @Nullable String ruleId,
            @Nullable String legalBasis,
            long ruleVersion) {

        static DecisionJson of(Decision decision) {
            return new DecisionJson(
                    decision.effect(),
                    decision.certified(),
                    decision.ruleId(),
                    decision.legalBasis(),
                    decision.ruleVersion());
        }
    }

    private final CallerProvider caller;
    private final DecideClearance decideClearance;

    DecisionResource(CallerProvider caller, DecideClearance decideClearance) {
        this.caller = caller;
        this.decideClearance = decideClearance;
    }

    @POST
    @PermissionsAllowed("clearance:read")
    public DecisionJson decide(@NotNull @Valid QuestionJson question) {
        return DecisionJson.of(decideClearance.handle(
                caller.get(), new ParticipantId(question.counterparty()), question.activity(), question.channel()));
    }
}
