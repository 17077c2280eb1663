package org.perilune.oversight;

/** Whether a mandate stands. Its time runs out by itself and changes no state. */
public enum MandateState {
    GRANTED,
    REVOKED
}
