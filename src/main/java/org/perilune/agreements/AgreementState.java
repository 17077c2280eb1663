package org.perilune.agreements;

/**
 * Where an agreement stands between its two sides. A draft is not among them: it stays with whoever drafts it until it is
 * proposed.
 */
public enum AgreementState {
    PROPOSED,
    COUNTERED,
    AGREED,
    IN_FORCE,
    SUSPENDED,
    TERMINATION_NOTICED,
    EXPIRED,
    TERMINATED,
    WITHDRAWN,
    REJECTED;

    /** Nothing leads out of it. */
    public boolean isFinal() {
        return switch (this) {
            case PROPOSED, COUNTERED, AGREED, IN_FORCE, SUSPENDED, TERMINATION_NOTICED -> false;
            case EXPIRED, TERMINATED, WITHDRAWN, REJECTED -> true;
        };
    }
}
