package org.perilune.rescue;

import java.util.Set;

/** Where a distress call stands. Updates append in any state. */
public enum DistressState {
    RAISED,
    ACKNOWLEDGED,
    ASSISTING,
    RESOLVED,
    CANCELLED;

    /** The moves this state allows, whoever makes them. */
    public Set<String> actions() {
        return switch (this) {
            case RAISED, ACKNOWLEDGED, ASSISTING -> Set.of("acknowledge", "offer", "resolve", "cancel", "update");
            case RESOLVED, CANCELLED -> Set.of("update");
        };
    }
}
