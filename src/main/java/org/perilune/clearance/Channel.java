package org.perilune.clearance;

/** Whether only the two deal with each other, or others do with them. */
public enum Channel {
    BILATERAL,
    MULTILATERAL
}
