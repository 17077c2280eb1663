package org.perilune.kernel.web;

import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.perilune.kernel.Problem;
import org.perilune.kernel.Refusal;

/** The wire form of a problem (RFC 9457). A 404 carries nothing but its code, whatever the cause. */
final class ProblemResponse {

    static final String MEDIA_TYPE = "application/problem+json";

    private ProblemResponse() {}

    static Response of(Problem problem) {
        return of(Refusal.of(problem));
    }

    static Response of(Refusal refusal) {
        return Response.status(refusal.problem().status())
                .type(MEDIA_TYPE)
                .entity(body(refusal))
                .build();
    }

    static Map<String, Object> body(Refusal refusal) {
        var problem = refusal.problem();
        var body = new LinkedHashMap<String, Object>();
        body.put("type", problem.type());
        body.put("title", problem.title());
        body.put("status", problem.status());
        body.put("code", problem.code());
        if (problem.status() == 404) {
            return body;
        }
        if (refusal.detail() != null) {
            body.put("detail", refusal.detail());
        }
        if (!refusal.violations().isEmpty()) {
            body.put("violations", refusal.violations());
        }
        body.putAll(refusal.extensions());
        return body;
    }
}
