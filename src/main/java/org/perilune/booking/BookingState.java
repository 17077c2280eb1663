package org.perilune.booking;

/** Where a booking stands. Terminal states say whose doing it was, because that decides who pays. */
public enum BookingState {
    HELD,
    REQUESTED,
    COUNTERED,
    CONFIRMED,
    ACTIVE,
    COMPLETED,
    CLOSED,
    EXPIRED,
    REJECTED,
    CANCELLED_BY_CONSUMER,
    CANCELLED_BY_PROVIDER,
    CANCELLED_FORCE_MAJEURE,
    FAILED_CONSUMER,
    FAILED_PROVIDER,
    NO_SHOW,
    PREEMPTED
}
