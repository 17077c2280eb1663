package org.perilune.participants;

/** How far a participant has come in. Only an ACTIVE one trades; any of them may call for help. */
public enum ParticipantState {
    PROPOSED,
    KEY_PROVEN,
    ACTIVE,
    SUSPENDED
}
