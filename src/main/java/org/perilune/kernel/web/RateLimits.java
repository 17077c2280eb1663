package org.perilune.kernel.web;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.Problem;
import org.perilune.kernel.Refusal;
import org.perilune.kernel.tenancy.TokenClaims;

/**
 * Keeps one participant's software from crowding out the others, and says how much is left (RateLimit header fields for
 * HTTP). Distress is never counted and never turned away.
 */
class RateLimits {

    private static final String ASKED = "rate-limit";
    private static final String BEHIND_A_TOKEN = "/v1/";
    private static final String DISTRESS = "/v1/distress-calls";

    private final Map<ParticipantId, Allowance> allowances = new ConcurrentHashMap<>();
    private final RateLimitPolicy policy;
    private final SecurityIdentity identity;

    RateLimits(RateLimitPolicy policy, SecurityIdentity identity) {
        this.policy = policy;
        this.identity = identity;
    }

    @ServerRequestFilter
    void ask(ContainerRequestContext request) {
        var path = request.getUriInfo().getPath();
        if (!path.startsWith(BEHIND_A_TOKEN) || path.startsWith(DISTRESS)) {
            return;
        }
        participant().ifPresent(participant -> {
            int perMinute = policy.perMinute(participant);
            if (perMinute == 0) {
                return;
            }
            var verdict = allowances
                    .computeIfAbsent(participant, any -> new Allowance())
                    .ask(perMinute, System.nanoTime());
            request.setProperty(ASKED, verdict);
            if (!verdict.allowed()) {
                throw Refusal.of(Problem.TOO_MANY_REQUESTS).with(Refusal.RETRY_AFTER_SECONDS, verdict.waitSeconds());
            }
        });
    }

    @ServerResponseFilter
    void tell(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(ASKED) instanceof Allowance.Verdict verdict) {
            response.getHeaders().putSingle("RateLimit-Policy", "\"participant\";q=" + verdict.limit() + ";w=60");
            response.getHeaders()
                    .putSingle(
                            "RateLimit", "\"participant\";r=" + verdict.remaining() + ";t=" + verdict.resetSeconds());
        }
    }

    private Optional<ParticipantId> participant() {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? TokenClaims.participant(token).map(ParticipantId::new)
                : Optional.empty();
    }
}
