package org.perilune.clearance;

import org.perilune.kernel.Problem;

/** Refusals of clearance. */
public final class ClearanceProblems {

    public static final Problem BARRED_BY_RULE = new Problem("barred-by-rule", 403, "A legal rule bars this act");
    public static final Problem CERTIFICATION_NEEDED =
            new Problem("certification-needed", 403, "A legal rule bars this act until a certification is usable");

    public static final Problem NOT_YOUR_LAW =
            new Problem("not-your-law", 403, "Only the authority's own organ publishes or ends its rules");
    public static final Problem RULE_ID_TAKEN = new Problem("rule-id-taken", 409, "A rule with this id was published");
    public static final Problem RULE_ENDED = new Problem("rule-ended", 409, "The rule has ended");
    public static final Problem RULE_BACKDATED =
            new Problem("rule-backdated", 422, "A rule takes effect, and ends, now or later");
    public static final Problem RULE_NOT_CERTIFIABLE =
            new Problem("rule-not-certifiable", 422, "The rule knows no certification");
    public static final Problem COUNTERPARTY_UNKNOWN =
            new Problem("counterparty-unknown", 422, "The counterparty is not in the directory");

    private ClearanceProblems() {}
}
