package org.perilune.kernel.tenancy;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwt.consumer.Validator;
import org.jspecify.annotations.Nullable;

/** Part of token verification: a token that names no participant, or more than one, is no identity (401). */
@ApplicationScoped
@Unremovable
class VerifiedClaims implements Validator {

    @Override
    public @Nullable String validate(JwtContext context) {
        var claims = context.getJwtClaims();
        if (!isId(claims.getClaimValue(TokenClaims.PARTICIPANT))) {
            return "the token names no participant";
        }
        var officer = claims.getClaimValue(TokenClaims.OFFICER);
        return officer == null || isId(officer) ? null : "the token names its officer in another form than an id";
    }

    private static boolean isId(@Nullable Object claim) {
        try {
            return claim instanceof String text
                    && UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
