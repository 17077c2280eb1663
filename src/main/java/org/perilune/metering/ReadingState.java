package org.perilune.metering;

/** Where a reading stands. */
public enum ReadingState {
    REPORTED,
    CONFIRMED,
    CONTESTED,
    RESOLVED,
    LAPSED,
    ACCRUED
}
