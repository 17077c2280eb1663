package org.perilune.support;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perilune.kernel.CanonicalJson;

/** Requests of a test that asks thousands of times: as cheap as they can be, and not checked against the contract. */
public final class PlainHttp {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final List<String> PARTICULAR_HEADERS = List.of("date", "trace-id");

    private PlainHttp() {}

    public static HttpResponse<String> get(String actor, String path) {
        return send(request(actor, path).GET());
    }

    /** @param ifMatch null to send none */
    public static HttpResponse<String> post(
            String actor, String path, @Nullable String ifMatch, @Nullable Object body) {
        var request =
                request(actor, path).header("Idempotency-Key", UUID.randomUUID().toString());
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        if (body == null) {
            return send(request.POST(HttpRequest.BodyPublishers.noBody()));
        }
        var json = CanonicalJson.text(body);
        return send(request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Status, headers less date and trace, and body. */
    public static String shape(HttpResponse<String> answer) {
        var headers = new TreeMap<>(answer.headers().map());
        PARTICULAR_HEADERS.forEach(headers::remove);
        return answer.statusCode() + " " + headers + " " + answer.body();
    }

    private static HttpRequest.Builder request(String actor, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + path))
                .header("Authorization", "Bearer " + Actors.token(actor));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
