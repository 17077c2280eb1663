package org.perilune.catalog;

/** Whether an offering can be found and booked. */
public enum OfferingState {
    DRAFT,
    LISTED,
    PAUSED,
    RETIRED
}
