package org.perilune.kit;

import java.time.Duration;

/** How a sequence went. */
public record Outcome(Sequence sequence, Verdict verdict, String detail, Duration took) {

    public enum Verdict {
        PASSED,
        FAILED,
        NOT_RUN
    }
}
