package org.perilune.booking.domain;

import org.perilune.kernel.Caller;

/** What a party can do with a booking, by the verb of its operation, and the capability the token needs for it. */
public enum BookingAction {
    REQUEST("request", "bookings:request"),
    CANCEL("cancel", "bookings:request"),
    CONFIRM("confirm", "bookings:provide"),
    REJECT("reject", "bookings:provide"),
    WITHDRAW("withdraw", "bookings:provide"),
    ACTIVATE("activate", "bookings:provide"),
    COMPLETE("complete", "bookings:provide");

    private final String verb;
    private final String capability;

    BookingAction(String verb, String capability) {
        this.verb = verb;
        this.capability = capability;
    }

    public String verb() {
        return verb;
    }

    /** Whose act it is: the consumer's, or else the provider's. */
    boolean isTheConsumers() {
        return this == REQUEST || this == CANCEL;
    }

    boolean isIn(Caller caller) {
        return caller.may(capability);
    }
}
