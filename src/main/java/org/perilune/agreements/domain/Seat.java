package org.perilune.agreements.domain;

/**
 * Where somebody sits at the table of one agreement.
 *
 * @param party whether at the table at all: an officer looks on
 * @param author whether the version on the table is this side's proposal
 * @param signed whether this side has signed that version
 * @param suspender whether the present suspension is this side's
 * @param toNotify whether it waits for this side to notify that its own procedures are completed
 */
record Seat(boolean party, boolean author, boolean signed, boolean suspender, boolean toNotify) {}
