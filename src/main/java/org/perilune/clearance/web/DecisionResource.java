package org.perilune.clearance.web;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.perilune.clearance.Act;
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

    /** Who with, what for, who else takes part, on whose money, of what, and showing what. */
    record QuestionJson(
            @NotNull UUID counterparty,
            @NotNull Activity activity,
            @NotNull Channel channel,
            @Nullable @Size(max = 50) Set<@NotNull UUID> others,
            @Nullable @Size(max = 20) Set<@NotNull UUID> onFundsOf,
            @Nullable @Size(max = 20) Set<@NotNull @Pattern(regexp = "[A-Z_]{2,40}") String> services,

            @Nullable @Pattern(regexp = "NOT_CONTROLLED|" + RuleContentJson.DATA_CLASS)
            String dataClass) {

        Act toAct(ParticipantId actor) {
            return new Act(
                    actor,
                    new ParticipantId(counterparty),
                    activity,
                    channel,
                    ids(others),
                    ids(onFundsOf),
                    services == null ? Set.of() : services,
                    Optional.ofNullable(dataClass));
        }

        private static Set<ParticipantId> ids(@Nullable Set<UUID> named) {
            return named == null
                    ? Set.of()
                    : named.stream().map(ParticipantId::new).collect(Collectors.toUnmodifiableSet());
        }
    }

    /** The answer and its reasons. */
    record DecisionJson(
            Effect effect,
            boolean certified,
            @Nullable String ruleId,
            @Nullable String legalBasis,
            long ruleVersion,
            List<ReasonJson> reasons) {

        static DecisionJson of(Decision decision) {
            return new DecisionJson(
                    decision.effect(),
                    decision.certified(),
                    decision.ruleId(),
                    decision.legalBasis(),
                    decision.ruleVersion(),
                    decision.reasons().stream().map(ReasonJson::of).toList());
        }
    }

    /** One rule that says something other than ALLOW, in the revision that was applied. */
    record ReasonJson(String ruleId, int revision, Effect effect, String legalBasis) {

        static ReasonJson of(Decision.Reason reason) {
            return new ReasonJson(reason.ruleId(), reason.revision(), reason.effect(), reason.legalBasis());
        }
    }

    private final CallerProvider caller;
    private final DecideClearance decideClearance;

    DecisionResource(CallerProvider caller, DecideClearance decideClearance) {
        this.caller = caller;
        this.decideClearance = decideClearance;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("clearance:read")
    public DecisionJson decide(@NotNull @Valid QuestionJson question) {
        var asking = caller.get();
        return DecisionJson.of(decideClearance.handle(asking, question.toAct(asking.participant())));
    }
}
