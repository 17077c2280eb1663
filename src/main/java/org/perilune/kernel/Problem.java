package org.perilune.kernel;

import static java.util.Objects.requireNonNull;

/**
 * One kind of refusal, as RFC 9457 sees it: a stable kebab-case code, an HTTP status and a title. The codes every module
 * shares are here; each module adds its own in a class {@code <Module>Problems} of its root package. A code never changes
 * its meaning.
 */
public record Problem(String code, int status, String title) {

    public static final Problem MALFORMED_REQUEST =
            new Problem("malformed-request", 400, "The request line, a header or a parameter is malformed");
    public static final Problem MALFORMED_JSON = new Problem("malformed-json", 400, "The body is not well-formed JSON");
    public static final Problem MALFORMED_FIELD =
            new Problem("malformed-field", 400, "A field has the wrong type or form");
    public static final Problem UNKNOWN_FIELD =
            new Problem("unknown-field", 400, "The request has a field that is not known");
    public static final Problem VALIDATION_FAILED = new Problem("validation-failed", 400, "The request is not valid");
    public static final Problem IDEMPOTENCY_KEY_MISSING =
            new Problem("idempotency-key-missing", 400, "One Idempotency-Key of 8 to 128 visible characters is needed");
    public static final Problem IDEMPOTENCY_KEY_REUSED =
            new Problem("idempotency-key-reused", 422, "This key was used for another request");
    public static final Problem REQUEST_IN_FLIGHT =
            new Problem("request-in-flight", 409, "The first request with this key is still running");
    public static final Problem UNAUTHENTICATED = new Problem("unauthenticated", 401, "A valid access token is needed");
    public static final Problem INSUFFICIENT_SCOPE =
            new Problem("insufficient-scope", 403, "The token does not carry the scope this needs");
    public static final Problem FORBIDDEN = new Problem("forbidden", 403, "The caller may not do this");
    public static final Problem NOT_FOUND = new Problem("not-found", 404, "Not Found");
    public static final Problem METHOD_NOT_ALLOWED =
            new Problem("method-not-allowed", 405, "The resource does not have this method");
    public static final Problem NOT_ACCEPTABLE =
            new Problem("not-acceptable", 406, "The resource has none of the media types asked for");
    public static final Problem ILLEGAL_TRANSITION =
            new Problem("illegal-transition", 409, "The present state does not allow this");
    public static final Problem CONFLICT = new Problem("conflict", 409, "The request contradicts what is stored");
    public static final Problem STALE_VERSION =
            new Problem("stale-version", 412, "The resource has changed since it was read");
    public static final Problem TOO_LARGE = new Problem("too-large", 413, "The body is larger than allowed");
    public static final Problem UNSUPPORTED_MEDIA_TYPE =
            new Problem("unsupported-media-type", 415, "The body's media type is not one the resource reads");
    public static final Problem INTERVAL_BACKWARDS =
            new Problem("interval-backwards", 422, "An interval must end after it starts");
    public static final Problem TIME_OUT_OF_RANGE =
            new Problem("time-out-of-range", 422, "A time lies outside the years the market knows");
    public static final Problem UNIT_NOT_ALLOWED =
            new Problem("unit-not-allowed", 422, "The unit is not on the meter's list");
    public static final Problem QUANTITY_INVALID =
            new Problem("quantity-invalid", 422, "The quantity is negative, absurd or finer than the meter reads");
    public static final Problem METERS_DO_NOT_CONVERT =
            new Problem("meters-do-not-convert", 422, "Quantities of unlike meters never convert into each other");
    public static final Problem MONEY_INVALID = new Problem(
            "money-invalid", 422, "The amount is finer than the currency's minor unit, or the code is none");
    public static final Problem PRECONDITION_REQUIRED =
            new Problem("precondition-required", 428, "An If-Match header with the version that was read is needed");
    public static final Problem TOO_MANY_REQUESTS =
            new Problem("too-many-requests", 429, "The participant asks faster than it may");
    public static final Problem INTERNAL_ERROR = new Problem("internal-error", 500, "Internal Error");
    public static final Problem UNAVAILABLE =
            new Problem("unavailable", 503, "A part the request needs is not available");

    public Problem {
        requireNonNull(title);
        if (!code.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("not a problem code: " + code);
        }
    }

    public String type() {
        return "urn:perilune:problem:" + code;
    }
}
