package org.perilune.catalog;

/** The six kinds of service. */
public enum Category {
    COMMUNICATION,
    NAVIGATION,
    POWER,
    HABITAT,
    CONSUMABLE,
    TRANSPORT
}
