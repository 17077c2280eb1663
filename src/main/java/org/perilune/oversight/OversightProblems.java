package org.perilune.oversight;

import org.perilune.kernel.Problem;

/** Refusals of oversight. */
public final class OversightProblems {

    public static final Problem OFFICER_IS_A_PARTICIPANT = new Problem(
            "officer-is-a-participant", 422, "A participant trades here and so cannot be anybody's treaty officer");
    public static final Problem MANDATE_IN_THE_PAST =
            new Problem("mandate-in-the-past", 422, "A mandate that has already ended opens nothing");

    private OversightProblems() {}
}
