package org.perilune.catalog;

/** How a resource's capacity is shared: one user at a time, a divisible rate, counted places, a depleting stock, a departure's budget, or without rivalry. */
public enum CapacityModel {
    SLOT,
    RATE,
    BERTH,
    STOCK,
    MANIFEST,
    BROADCAST
}
