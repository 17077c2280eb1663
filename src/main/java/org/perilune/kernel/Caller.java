package org.perilune.kernel;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who acts: one participant, and within it what the token may do.
 *
 * @param participant the participant the token was issued for; for an officer, the one that appointed them
 * @param officer present when a treaty officer acts: the officer, not the participant, is then the principal of the
 *     database's policies, so that an officer sees what a mandate opens and nothing else
 * @param capabilities the OAuth 2.0 scopes of the token
 * @param person a random reference to the person or machine behind the token; never a name
 */
public record Caller(ParticipantId participant, Optional<UUID> officer, Set<String> capabilities, String person) {

    public Caller {
        requireNonNull(participant);
        requireNonNull(officer);
        requireNonNull(person);
        capabilities = Set.copyOf(capabilities);
    }

    /** The identity that row-level security judges by. */
    public UUID principal() {
        return officer.orElse(participant.value());
    }

    /** An officer reviews; an officer never binds the participant. */
    public boolean speaksFor(ParticipantId other) {
        return officer.isEmpty() && participant.equals(other);
    }

    public boolean may(String capability) {
        return capabilities.contains(capability);
    }
}
