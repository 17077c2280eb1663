package org.perilune.ledger;

/**
 * One side of an entry.
 *
 * @param account a code inside the scope, such as {@code owed-by:<participant>}
 * @param unit what is counted: a currency, a barter code or a UCUM unit
 * @param amount in minor units; debits positive, credits negative; never zero
 */
public record Leg(String account, String unit, long amount) {}
