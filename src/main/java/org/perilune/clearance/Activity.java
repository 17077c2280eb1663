package org.perilune.clearance;

/** What two parties would do together; rules tell these apart. */
public enum Activity {
    COMMERCIAL,
    RESCUE_PLANNING,
    DISTRESS_RESPONSE
}
