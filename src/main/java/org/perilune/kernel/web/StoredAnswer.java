package org.perilune.kernel.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What a request was answered with, kept beside its fingerprint. First answer and replay are made from it alike. */
record StoredAnswer(
        byte[] fingerprint,
        int status,
        @Nullable String location,
        @Nullable String etag,
        byte @Nullable [] body) {

    Response response() {
        var response = Response.status(status);
        if (location != null) {
            response.location(URI.create(location));
        }
        if (etag != null) {
            response.header(HttpHeaders.ETAG, etag);
        }
        if (body != null) {
            response.type(MediaType.APPLICATION_JSON_TYPE).entity(body);
        }
        return response.build();
    }
}
