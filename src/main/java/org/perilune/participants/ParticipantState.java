package org.perilune.participants;

import java.util.List;

/** How far a participant has come in. Only an ACTIVE one trades; any of them may call for help. */
public enum ParticipantState {
    PROPOSED,
    KEY_PROVEN,
    ACTIVE,
    SUSPENDED;

    /** What can be done next, by whoever may do it; recording memberships and affiliations is always possible. */
    public List<String> allowedActions() {
        return switch (this) {
            case PROPOSED -> List.of("prove-key");
            case KEY_PROVEN -> List.of("prove-key", "confirm-fingerprint");
            case ACTIVE -> List.of("add-key", "revoke-key");
            case SUSPENDED -> List.of("revoke-key");
        };
    }
}
