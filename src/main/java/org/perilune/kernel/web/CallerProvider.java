package org.perilune.kernel.web;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.perilune.kernel.Caller;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.tenancy.TokenClaims;

/** Turns the verified token of the request into a {@link Caller}. */
@RequestScoped
public class CallerProvider {

    private final SecurityIdentity identity;

    CallerProvider(SecurityIdentity identity) {
        this.identity = identity;
    }

    public Caller get() {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw new UnauthorizedException();
        }
        var participant = TokenClaims.participant(token).orElseThrow(UnauthorizedException::new);
        return new Caller(
                new ParticipantId(participant), TokenClaims.officer(token), capabilities(token), token.getSubject());
    }

    private static Set<String> capabilities(JsonWebToken token) {
        return token.getClaim("scope") instanceof String scopes
                ? new HashSet<>(Arrays.asList(scopes.split(" ")))
                : Set.of();
    }
}
