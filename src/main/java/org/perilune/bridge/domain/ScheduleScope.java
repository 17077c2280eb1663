package org.perilune.bridge.domain;

/** The three scopes of a schedule report (902.9): one's own, all that policy permits, and free time. */
public enum ScheduleScope {
    SPECIFIC,
    COMPLETE,
    FREE
}
