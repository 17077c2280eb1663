package org.perilune.kernel.tenancy;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The principal of the current work: bound explicitly by a job, or read from the request's token. */
public final class Acting {

    private static final ThreadLocal<UUID> BOUND = new ThreadLocal<>();

    private Acting() {}

    public static <T> T as(UUID principal, Supplier<T> work) {
        UUID before = BOUND.get();
        BOUND.set(principal);
        try {
            return work.get();
        } finally {
            if (before == null) {
                BOUND.remove();
            } else {
                BOUND.set(before);
            }
        }
    }

    static Optional<UUID> current() {
        if (BOUND.get() != null) {
            return Optional.of(BOUND.get());
        }
        if (!Arc.container().requestContext().isActive()) {
            return Optional.empty();
        }
        var identity = Arc.container().instance(SecurityIdentity.class).get();
        return identity.getPrincipal() instanceof JsonWebToken token ? TokenClaims.principal(token) : Optional.empty();
    }
}
