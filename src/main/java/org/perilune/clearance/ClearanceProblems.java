package org.perilune.clearance;

import org.perilune.kernel.Problem;

/** Refusals of clearance. */
public final class ClearanceProblems {

    public static final Problem BARRED_BY_RULE = new Problem("barred-by-rule", 403, "A legal rule bars this act");
    public static final Problem CERTIFICATION_NEEDED =
            new Problem("certification-needed", 403, "A legal rule bars this act until a certification is usable");

    public static final Problem NOT_YOUR_LAW =
            new Problem("not-your-law", 403, "Only the authority's own legal officers change its law");
    public static final Problem SECOND_PERSON_NEEDED = new Problem(
            "second-person-needed", 403, "Whoever proposed a change of the law does not approve or reject it");
    public static final Problem PROPOSER_ONLY =
            new Problem("proposer-only", 403, "Only whoever proposed a change of the law withdraws it");
    public static final Problem RULE_OF_ANOTHERS_LAW = new Problem(
            "rule-of-anothers-law", 422, "A rule binds only those whose affiliation or content is its authority's own");
    public static final Problem RULE_ID_TAKEN = new Problem("rule-id-taken", 409, "A rule with this id was published");
    public static final Problem RULE_ENDED = new Problem("rule-ended", 409, "The rule has ended");
    public static final Problem RULE_UNKNOWN = new Problem("rule-unknown", 422, "There is no rule with this id");
    public static final Problem RULE_REVISED =
            new Problem("rule-revised", 409, "The rule has been revised since the change was proposed");
    public static final Problem CHANGE_CLOSED =
            new Problem("change-closed", 409, "The proposed change is decided, withdrawn or expired");
    public static final Problem RULE_BACKDATED =
            new Problem("rule-backdated", 422, "A rule takes effect, and ends, now or later");
    public static final Problem RULE_CONTRADICTORY =
            new Problem("rule-contradictory", 422, "What the proposed change says of the rule contradicts itself");
    public static final Problem RULE_NOT_CERTIFIABLE =
            new Problem("rule-not-certifiable", 422, "The rule knows no certification");
    public static final Problem COUNTERPARTY_UNKNOWN =
            new Problem("counterparty-unknown", 422, "The counterparty is not in the directory");

    private ClearanceProblems() {}
}
