package org.perilune.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The marketplace as a partner's software calls it: with a token, an idempotency key and, to change, a version. */
final class Api {

    /** An answer: its body, and the version it stands for. */
    record Answer(JsonNode body, byte[] bytes, @Nullable String etag) {

        String text(String field) {
            return body.path(field).asText();
        }
    }

    /** Maps in the order of their keys: the bytes of a call, and so its idempotency key, outlive the process. */
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private final String url;
    private final String realmUrl;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<String, String> tokens = new HashMap<>();

    Api(String url, String realmUrl) {
        this.url = url;
        this.realmUrl = realmUrl;
    }

    Answer get(String actor, String path) {
        return send(actor, request(actor, path).GET().build());
    }

    /** The same call always has the same key, so that a loading that was cut off goes on where it was. */
    Answer post(String actor, String path, Object body, @Nullable String ifMatch) {
        try {
            return post(actor, path, JSON.writeValueAsBytes(body), ifMatch);
        } catch (IOException e) {
            throw new LocalFailure("a demonstration body could not be written: " + e.getMessage());
        }
    }

    /** A move that says nothing but its own name. */
    Answer move(String actor, String path, @Nullable String ifMatch) {
        return post(actor, path, new byte[0], ifMatch);
    }

    private Answer post(String actor, String path, byte[] json, @Nullable String ifMatch) {
        var request = request(actor, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", keyOf(actor, path, json))
                .POST(HttpRequest.BodyPublishers.ofByteArray(json));
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return send(actor, request.build());
    }

    private HttpRequest.Builder request(String actor, String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + tokens.computeIfAbsent(actor, this::token));
    }

    private Answer send(String actor, HttpRequest request) {
        try {
            var response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() >= 300) {
                throw new LocalFailure("loading the demonstration world as %s: %s %s answered %d %s"
                        .formatted(
                                actor,
                                request.method(),
                                request.uri().getPath(),
                                response.statusCode(),
                                new String(response.body(), StandardCharsets.UTF_8)));
            }
            return new Answer(
                    readable(response),
                    response.body(),
                    response.headers().firstValue("ETag").orElse(null));
        } catch (IOException e) {
            throw new LocalFailure("the marketplace does not answer: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalFailure("interrupted while loading the demonstration world");
        }
    }

    private static JsonNode readable(HttpResponse<byte[]> response) throws IOException {
        return response.body().length == 0 ? JSON.missingNode() : JSON.readTree(response.body());
    }

    private String token(String username) {
        var form =
                "grant_type=password&client_id=%s&username=%s&password=%s".formatted(Realm.CLIENT, username, username);
        var request = HttpRequest.newBuilder(URI.create(realmUrl + "/protocol/openid-connect/token"))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return send(username, request).text("access_token");
    }

    private static String keyOf(String actor, String path, byte[] body) {
        var call = actor + " " + path + " " + new String(body, StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(call.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
