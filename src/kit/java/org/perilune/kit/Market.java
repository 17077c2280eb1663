package org.perilune.kit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The service under test, as HTTP. */
public final class Market {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI address;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public Market(URI address) {
        this.address = address;
    }

    public Answer get(Party party, String path) {
        return send(bearer(party, path).GET(), "GET " + path);
    }

    /** A fresh request that creates or moves something. */
    public Answer post(Party party, String path, Object body) {
        return post(party, path, body, once());
    }

    /** The same with a key of the caller's choice: a retry. */
    public Answer post(Party party, String path, Object body, String idempotencyKey) {
        return send(
                bearer(party, path).header("Idempotency-Key", idempotencyKey).POST(written(body)), "POST " + path);
    }

    /** A step of a thing as that party sees it now. */
    public Answer move(Party party, String thing, String verb, Object body) {
        return move(party, thing, verb, body, get(party, thing).header("ETag"), once());
    }

    public Answer move(
            Party party, String thing, String verb, Object body, @Nullable String version, String idempotencyKey) {
        var request = bearer(party, thing + "/" + verb)
                .header("Idempotency-Key", idempotencyKey)
                .POST(written(body));
        if (version != null) {
            request.header("If-Match", version);
        }
        return send(request, "POST " + thing + "/" + verb);
    }

    /** With the headers as they are given: what no well-behaved client would send. */
    public Answer raw(@Nullable String token, String method, String path, String body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        headers.forEach(request::header);
        return send(request, method + " " + path);
    }

    public static String once() {
        return UUID.randomUUID().toString();
    }

    private HttpRequest.Builder bearer(Party party, String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + party.token())
                .header("Content-Type", "application/json");
    }

    private Answer send(HttpRequest.Builder request, String said) {
        try {
            return new Answer(said, http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new Deviation(said + " was not answered: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotRun("interrupted");
        }
    }

    private static HttpRequest.BodyPublisher written(Object body) {
        try {
            return HttpRequest.BodyPublishers.ofString(
                    body instanceof String text ? text : JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
