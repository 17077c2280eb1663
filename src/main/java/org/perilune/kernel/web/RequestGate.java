package org.perilune.kernel.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.perilune.kernel.Problem;
import org.perilune.kernel.Refusal;

/**
 * Before any routing: a trace id on every answer, no body over the limit, and no Accept header that nobody could answer,
 * which would otherwise be noticed only after the work was done. The id travels in a header only.
 */
@ApplicationScoped
class RequestGate {

    static final String TRACE = "trace";

    /** A bearer token with nothing in it, or nothing between its dots. */
    private static final Pattern EMPTY_PARTS = Pattern.compile("(?i)bearer\\s*[.\\s]*");

    private static final int FIRST = 1000;
    private static final String DISTRESS = "/v1/distress-calls";

    private final long largestBody;

    RequestGate(@ConfigProperty(name = "market.web.largest-body-bytes", defaultValue = "524288") long largestBody) {
        this.largestBody = largestBody;
    }

    void filter(@Observes Filters filters) {
        filters.register(this::pass, FIRST);
    }

    void router(@Observes Router router) {
        router.errorHandler(400, request -> write(request, Problem.MALFORMED_REQUEST));
        router.errorHandler(413, request -> write(request, Problem.TOO_LARGE));
    }

    private void pass(RoutingContext request) {
        var trace = UUID.randomUUID().toString();
        request.put(TRACE, trace);
        request.addHeadersEndHandler(end -> request.response().putHeader("Trace-Id", trace));
        if (declaresTooMuch(request.request().getHeader("Content-Length"))) {
            request.response().putHeader("Connection", "close");
            write(request, Problem.TOO_LARGE);
            return;
        }
        var authorization = request.request().getHeader("Authorization");
        if (authorization != null && EMPTY_PARTS.matcher(authorization).matches()) {
            // refused by the identity provider's own check, as any token nobody signed; as it came, that check would
            // fail
            request.request().headers().set("Authorization", "Bearer a.b.c");
        }
        if (request.request().path().contains("%00")) {
            write(request, Problem.NOT_FOUND); // no name has it, and the database cannot be asked for it
            return;
        }
        if (!MediaRanges.wellFormed(request.request().getHeader("Accept"))) {
            if (!request.normalizedPath().startsWith(DISTRESS)) {
                write(request, Problem.MALFORMED_REQUEST);
                return;
            }
            request.request()
                    .headers()
                    .remove("Accept"); // a call for help is heard whatever it would like as an answer
        }
        request.next();
    }

    private boolean declaresTooMuch(String length) {
        return length != null && (length.length() > 12 || Long.parseLong(length) > largestBody);
    }

    private static void write(RoutingContext request, Problem problem) {
        if (request.response().ended()) {
            return;
        }
        request.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", ProblemResponse.MEDIA_TYPE)
                .end(new JsonObject(ProblemResponse.body(Refusal.of(problem))).encode());
    }
}
