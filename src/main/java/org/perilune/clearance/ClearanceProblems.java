package org.perilune.clearance;

import org.perilune.kernel.Problem;

/** Refusals of clearance. */
public final class ClearanceProblems {

    public static final Problem BARRED_BY_RULE = new Problem("barred-by-rule", 403, "A legal rule bars this act");
    public static final Problem CERTIFICATION_NEEDED =
            new Problem("certification-needed", 403, "A legal rule bars this act until a certification is usable");

    private ClearanceProblems() {}
}
