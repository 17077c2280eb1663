package org.perilune.rescue;

/** Whether two values go together, from best to worst. */
public enum Match {
    COMPATIBLE,
    /** Nobody has shown it either way, or a value is missing. It is never taken for compatible, and never left out. */
    UNVERIFIED,
    INCOMPATIBLE;

    public Match worse(Match other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
