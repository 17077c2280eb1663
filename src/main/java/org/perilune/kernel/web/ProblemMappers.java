package org.perilune.kernel.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.perilune.kernel.Problem;
import org.perilune.kernel.Refusal;
import org.perilune.kernel.tenancy.DatabaseRefusal;

/** Every exception becomes a problem; none shows a class name. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final Operations operations;

    ProblemMappers(Operations operations) {
        this.operations = operations;
    }

    @ServerExceptionMapper
    Response refused(Refusal refusal) {
        var response = ProblemResponse.of(refusal);
        var later = refusal.problem().equals(Problem.REQUEST_IN_FLIGHT)
                ? (Object) 1
                : refusal.extensions().get(Refusal.RETRY_AFTER_SECONDS);
        if (later != null) {
            response.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, later.toString());
        }
        return response;
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthenticated(SecurityException e) {
        var response = ProblemResponse.of(Problem.UNAUTHENTICATED);
        response.getHeaders()
                .putSingle(
                        HttpHeaders.WWW_AUTHENTICATE,
                        e instanceof AuthenticationFailedException ? "Bearer error=\"invalid_token\"" : "Bearer");
        return response;
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e) {
        return ProblemResponse.of(Problem.INSUFFICIENT_SCOPE);
    }

    @ServerExceptionMapper
    Response notFound(NotFoundException e) {
        return ProblemResponse.of(Problem.NOT_FOUND);
    }

    @ServerExceptionMapper
    Response unknownField(UnrecognizedPropertyException e) {
        return field(Problem.UNKNOWN_FIELD, e, "unknown field");
    }

    @ServerExceptionMapper
    Response mapping(JsonMappingException e) {
        return e.getCause() instanceof Refusal refusal
                ? refused(refusal)
                : field(Problem.MALFORMED_FIELD, e, "wrong type or form");
    }

    /** The extension has a built-in mapper for exactly this class; without ours it wins and shows a class name. */
    @ServerExceptionMapper
    Response mismatched(MismatchedInputException e) {
        return e instanceof UnrecognizedPropertyException unknown ? unknownField(unknown) : mapping(e);
    }

    @ServerExceptionMapper
    Response json(JsonProcessingException e) {
        return ProblemResponse.of(Problem.MALFORMED_JSON);
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException e) {
        return ProblemResponse.of(Refusal.of(
                Problem.VALIDATION_FAILED,
                e.getConstraintViolations().stream()
                        .map(v -> new Refusal.Violation(
                                fieldOf(v.getPropertyPath().toString()), v.getMessage()))
                        .sorted(Comparator.comparing(Refusal.Violation::field))
                        .toList()));
    }

    @ServerExceptionMapper
    Response web(WebApplicationException e, RoutingContext request) {
        if (e.getCause() instanceof MismatchedInputException mismatched) {
            return mismatched(mismatched);
        }
        if (e.getCause() instanceof JsonMappingException mapping) {
            return mapping(mapping);
        }
        if (e.getCause() instanceof JsonProcessingException json) {
            return json(json);
        }
        return switch (e.getResponse().getStatus()) {
            case 404 -> ProblemResponse.of(Problem.NOT_FOUND);
            case 405 -> notAllowed(request);
            case 406 -> ProblemResponse.of(Problem.NOT_ACCEPTABLE);
            case 413 -> ProblemResponse.of(Problem.TOO_LARGE);
            case 415 -> ProblemResponse.of(Problem.UNSUPPORTED_MEDIA_TYPE);
            case 500 -> unexpected(e);
            default -> ProblemResponse.of(Problem.MALFORMED_REQUEST);
        };
    }

    @ServerExceptionMapper
    Response other(Throwable e, RoutingContext request) {
        var refusal = DatabaseRefusal.in(e);
        if (refusal.filter(DatabaseRefusal::isConstraint).isPresent()) {
            LOG.warnf("a constraint spoke that no repository translates: %s", refusal.get());
            return ProblemResponse.of(Problem.CONFLICT);
        }
        if (refusal.map(DatabaseRefusal::state)
                .filter(s -> s.equals(DatabaseRefusal.LOCK_NOT_AVAILABLE) || s.equals(DatabaseRefusal.DEADLOCK))
                .isPresent()) {
            return refused(Refusal.of(Problem.REQUEST_IN_FLIGHT, "Another request holds what this one needs"));
        }
        LOG.errorf(e, "unexpected, trace %s", (Object) request.get(RequestGate.TRACE));
        return ProblemResponse.of(Problem.INTERNAL_ERROR);
    }

    /** RFC 9110 §15.5.6: a 405 names the methods there are. */
    private Response notAllowed(RoutingContext request) {
        var response = ProblemResponse.of(Problem.METHOD_NOT_ALLOWED);
        response.getHeaders().putSingle(HttpHeaders.ALLOW, operations.allowed(request.normalizedPath()));
        return response;
    }

    private static Response unexpected(Throwable e) {
        LOG.error("unexpected", e);
        return ProblemResponse.of(Problem.INTERNAL_ERROR);
    }

    private static Response field(Problem problem, JsonMappingException e, String message) {
        return ProblemResponse.of(Refusal.of(problem, List.of(new Refusal.Violation(pathOf(e), message))));
    }

    private static String pathOf(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() != null ? step.getFieldName() : "[" + step.getIndex() + "]")
                .collect(Collectors.joining("."));
    }

    /** Strips {@code method.parameter.} off a validated path. */
    private static String fieldOf(String path) {
        return path.replaceFirst("^[^.]+\\.[^.]+\\.?", "");
    }
}
