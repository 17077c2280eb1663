package org.perilune.rescue;

import org.perilune.kernel.Problem;

/** The few refusals of rescue. Raising and updating a distress know none but authentication and size. */
public final class RescueProblems {

    public static final Problem NOT_THE_RAISER =
            new Problem("not-the-raiser", 403, "Only who raised a distress cancels it");

    public static final Problem NOT_ON_THE_CASE = new Problem(
            "not-on-the-case", 403, "Only who raised a distress, launched its people or offered help resolves it");

    public static final Problem HAVEN_REPORT_INVALID =
            new Problem("haven-report-invalid", 422, "What is reported of a haven contradicts itself or its asset");

    private RescueProblems() {}
}
