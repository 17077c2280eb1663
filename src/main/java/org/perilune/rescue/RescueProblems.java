package org.perilune.rescue;

import org.perilune.kernel.Problem;

/** The few refusals of rescue. Raising and updating a distress know none but authentication and size. */
public final class RescueProblems {

    public static final Problem NOT_THE_RAISER =
            new Problem("not-the-raiser", 403, "Only who raised a distress cancels it");

    private RescueProblems() {}
}
