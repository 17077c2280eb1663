package org.perilune.settlement;

/** Where what one party owes the other by a statement stands. */
public enum ObligationState {
    /** Counted in a statement that not both have accepted. */
    ACCRUED,
    /** Accepted by both. */
    DUE,
    /** Received, as the creditor has marked. */
    PAID,
    /** Given back in kind, as the creditor has marked. */
    DELIVERED_IN_KIND
}
