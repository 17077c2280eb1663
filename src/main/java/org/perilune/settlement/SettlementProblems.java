package org.perilune.settlement;

import org.perilune.kernel.Problem;

/** The refusals of settlement. */
public final class SettlementProblems {

    public static final Problem NEVER_IN_FORCE =
            new Problem("never-in-force", 409, "The agreement was never in force, so it has no periods");
    public static final Problem PERIOD_NOT_OVER = new Problem("period-not-over", 409, "The period has not ended yet");
    public static final Problem PERIOD_ALREADY_CLOSED =
            new Problem("period-already-closed", 409, "The period is closed and does not reopen");
    public static final Problem NOT_A_PERIOD_END =
            new Problem("not-a-period-end", 422, "This is not where the next period of the agreement's calendar ends");
    public static final Problem NOT_SEALED_YET =
            new Problem("not-sealed-yet", 409, "The period's closing entry is not sealed yet");
    public static final Problem ALREADY_ACCEPTED =
            new Problem("already-accepted", 409, "The caller has accepted this statement before");
    public static final Problem ALREADY_SETTLED =
            new Problem("already-settled", 409, "The caller has marked this statement as settled before");

    private SettlementProblems() {}
}
