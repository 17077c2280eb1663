package org.perilune.metering.domain;

import org.perilune.kernel.Refusal;
import org.perilune.metering.ReadingView;

/** What became of one reported reading. */
public sealed interface ReportOutcome {

    /** It is new and counts. */
    record Created(ReadingView reading) implements ReportOutcome {}

    /** The same was reported before; nothing happened. */
    record Replayed(ReadingView reading) implements ReportOutcome {}

    /** It breaks a rule; nothing happened. */
    record Refused(Refusal refusal) implements ReportOutcome {}
}
