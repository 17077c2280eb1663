package org.perilune.settlement;

/** Where a settlement period stands. It never reopens: what comes late belongs to the period that is then open. */
public enum PeriodState {
    /** Postings still fall into it. */
    OPEN,
    /** Its closing entry is posted but not yet sealed, so what belongs to it is decided but not yet readable. */
    CLOSED,
    /** The closing entry is sealed: the statement can be read and accepted. */
    STATED,
    /** Both parties have signed the statement. */
    ACCEPTED,
    /** Every creditor has marked what it was owed as received. */
    SETTLED
}
