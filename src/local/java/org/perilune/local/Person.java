package org.perilune.local;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody, or some machine, that can get a token of the local realm.
 *
 * @param officer the treaty officer's own id; null for everybody else
 */
public record Person(
        String username, UUID participant, @Nullable UUID officer, Set<Role> roles) {

    /** Toy password of the local realm: the user's own name. */
    public String password() {
        return username;
    }
}
