package org.perilune.clearance;

/** What a rule says about a pair and an activity. */
public enum Effect {
    ALLOW,
    DENY,
    NEEDS_CERTIFICATION,
    MASK
}
