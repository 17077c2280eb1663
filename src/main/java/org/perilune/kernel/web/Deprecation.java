package org.perilune.kernel.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Tells the caller of a deprecated operation since when (RFC 9745, {@code Deprecation}) and when it will be gone (RFC 8594,
 * {@code Sunset}). The contract's {@code x-deprecated-on} and {@code x-sunset-on} are the only source.
 */
@ApplicationScoped
class Deprecation {

    private static final int AFTER_THE_GATE = 900;

    private final Operations operations;

    Deprecation(Operations operations) {
        this.operations = operations;
    }

    void filter(@Observes Filters filters) {
        if (operations.anyDeprecated()) {
            filters.register(this::announce, AFTER_THE_GATE);
        }
    }

    private void announce(RoutingContext request) {
        operations
                .find(request.request().method().name(), request.normalizedPath())
                .ifPresent(operation -> headers(operation)
                        .forEach((name, value) -> request.response().putHeader(name, value)));
        request.next();
    }

    static Map<String, String> headers(Operations.Operation operation) {
        var headers = new LinkedHashMap<String, String>();
        if (operation.deprecatedOn() != null) {
            headers.put("Deprecation", "@" + start(operation.deprecatedOn()).toEpochSecond());
        }
        if (operation.sunsetOn() != null) {
            headers.put("Sunset", DateTimeFormatter.RFC_1123_DATE_TIME.format(start(operation.sunsetOn())));
        }
        return headers;
    }

    private static java.time.OffsetDateTime start(LocalDate day) {
        return day.atTime(LocalTime.MIDNIGHT).atOffset(ZoneOffset.UTC);
    }
}
