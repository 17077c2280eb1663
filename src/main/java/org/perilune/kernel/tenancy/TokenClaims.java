package org.perilune.kernel.tenancy;

import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The two claims that say for whom a token acts. Their form was checked when the token was verified. */
public final class TokenClaims {

    public static final String PARTICIPANT = "participant";
    public static final String OFFICER = "officer";

    private TokenClaims() {}

    public static Optional<UUID> participant(JsonWebToken token) {
        return read(token, PARTICIPANT);
    }

    public static Optional<UUID> officer(JsonWebToken token) {
        return read(token, OFFICER);
    }

    static Optional<UUID> principal(JsonWebToken token) {
        return officer(token).or(() -> participant(token));
    }

    private static Optional<UUID> read(JsonWebToken token, String claim) {
        return token.getClaim(claim) instanceof String text ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
