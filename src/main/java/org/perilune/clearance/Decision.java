package org.perilune.clearance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.perilune.kernel.Refusal;

/**
 * What the rules say about one act, and why.
 *
 * @param ruleId the rule that decided; null when none applies
 * @param legalBasis where that rule comes from
 * @param ruleVersion the version of the law it was decided under
 * @param certified whether a certification opened what a rule closes
 * @param reasons every rule that says something other than ALLOW, the deciding one first
 */
public record Decision(
        Effect effect,
        @Nullable String ruleId,
        @Nullable String legalBasis,
        long ruleVersion,
        boolean certified,
        List<Reason> reasons) {

    /** One rule that says something other than ALLOW, in the revision that was applied. */
    public record Reason(String ruleId, int revision, Effect effect, String legalBasis) {}

    public Decision {
        reasons = List.copyOf(reasons);
    }

    public boolean allows() {
        return effect == Effect.ALLOW || effect == Effect.MASK;
    }

    /** 403 with the rule's id and legal basis, unless the act is allowed. */
    public void orRefuse() {
        if (allows()) {
            return;
        }
        var problem = effect == Effect.NEEDS_CERTIFICATION
                ? ClearanceProblems.CERTIFICATION_NEEDED
                : ClearanceProblems.BARRED_BY_RULE;
        throw Refusal.of(problem).with("ruleId", String.valueOf(ruleId)).with("legalBasis", String.valueOf(legalBasis));
    }
}
