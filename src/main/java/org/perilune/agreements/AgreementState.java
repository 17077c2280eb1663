package org.perilune.agreements;

/** Where an agreement stands. */
public enum AgreementState {
    DRAFT,
    PROPOSED,
    COUNTERED,
    AGREED,
    IN_FORCE,
    SUSPENDED,
    TERMINATION_NOTICED,
    EXPIRED,
    TERMINATED,
    WITHDRAWN,
    REJECTED
}
