package org.perilune.rescue;

/** How well a match is known. */
public enum Evidence {
    /** The owners say so. */
    ASSERTED,
    /** At least one owner does not say. */
    UNKNOWN
}
