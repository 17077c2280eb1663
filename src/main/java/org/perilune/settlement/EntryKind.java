package org.perilune.settlement;

/** What settlement posts. The ledger knows these as codes and attaches no meaning to them. */
public enum EntryKind {
    /** Accepted usage, rated. */
    ACCRUAL,
    /** What a late cancellation costs. */
    CANCELLATION_CHARGE,
    /** The end of a period; it has no legs. */
    PERIOD_CLOSE,
    /** What a creditor received; it clears the accounts a statement counted. */
    SETTLEMENT;

    /** Whether a statement counts entries of this kind. */
    public static boolean isCharge(String kind) {
        return kind.equals(ACCRUAL.name()) || kind.equals(CANCELLATION_CHARGE.name());
    }
}
