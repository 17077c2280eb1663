package org.perilune.booking;

import org.perilune.kernel.Problem;

/** Refusals of bookings. */
public final class BookingProblems {

    public static final Problem NO_AGREEMENT = new Problem(
            "no-agreement", 422, "No agreement in force covers this category between the two and this window");
    public static final Problem AGREEMENT_SUSPENDED =
            new Problem("agreement-suspended", 409, "The agreement is suspended and makes nothing firm meanwhile");
    public static final Problem AGREEMENT_AMBIGUOUS =
            new Problem("agreement-ambiguous", 422, "Several agreements cover this: name one");
    public static final Problem OFFERING_NOT_BOOKABLE =
            new Problem("offering-not-bookable", 409, "The offering takes no firm bookings now");
    public static final Problem WINDOW_TAKEN =
            new Problem("window-taken", 409, "A resource of the offering is taken in this window");
    public static final Problem CAPACITY_EXHAUSTED =
            new Problem("capacity-exhausted", 409, "A resource of the offering has not this much left");
    public static final Problem WINDOW_NOT_OFFERED =
            new Problem("window-not-offered", 422, "The window lies outside the times the offering is made for");
    public static final Problem WINDOW_OFF_GRID =
            new Problem("window-off-grid", 422, "The window does not start and end on the grid of the resource");
    public static final Problem WINDOW_PAST = new Problem("window-past", 422, "The window starts before now");
    public static final Problem WINDOW_TOO_LONG =
            new Problem("window-too-long", 422, "The window is longer than one booking may be");
    public static final Problem CLAIMS_INVALID =
            new Problem("claims-invalid", 422, "The claims do not fit what the offering draws on");
    public static final Problem QUANTITY_OUT_OF_BOUNDS =
            new Problem("quantity-out-of-bounds", 422, "One booking takes less, or more, of this offering");
    public static final Problem QUANTITY_UNDELIVERABLE =
            new Problem("quantity-undeliverable", 422, "The window and the claims cannot deliver this much");
    public static final Problem OUTSIDE_WINDOW =
            new Problem("outside-window", 409, "The booking's window does not allow this now");

    private BookingProblems() {}
}
