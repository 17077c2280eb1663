package org.perilune.events.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.perilune.events.CloudEvent;
import org.perilune.events.DeliveredEvent;
import org.perilune.events.WebhookAttempt.Outcome;

/** Sends one event to one address, signed; follows no redirect and reads no answer beyond its status. */
@ApplicationScoped
class WebhookSender {

    private static final int MOST_BYTES_OF_HEADERS = 8192;

    private final WebhookConfig config;
    private final WebhookKey key;
    private final ObjectMapper json;
    private final HttpClient http;

    WebhookSender(WebhookConfig config, WebhookKey key, ObjectMapper json, Vertx vertx) {
        this.config = config;
        this.key = key;
        this.json = json;
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setKeepAlive(false)
                .setMaxHeaderSize(MOST_BYTES_OF_HEADERS)
                .setConnectTimeout((int) config.answerWithin().toMillis()));
    }

    /** @param status 0 when there was no answer */
    record Sent(Outcome outcome, int status) {}

    Sent send(String url, DeliveredEvent event, Instant now) {
        var address = WebhookAddress.of(url, config.privateHosts().orElse(Set.of()));
        if (address.isEmpty()) {
            return new Sent(Outcome.ADDRESS_REFUSED, 0);
        }
        if (address.get().address().isEmpty()) {
            return new Sent(Outcome.UNREACHABLE, 0);
        }
        try {
            int status = post(address.get(), event, now)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(config.answerWithin().toMillis(), TimeUnit.MILLISECONDS);
            return new Sent(status / 100 == 2 ? Outcome.DELIVERED : Outcome.REFUSED, status);
        } catch (ExecutionException | TimeoutException e) {
            return new Sent(Outcome.UNREACHABLE, 0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Sent(Outcome.UNREACHABLE, 0);
        }
    }

    private Future<Integer> post(WebhookAddress to, DeliveredEvent event, Instant now) {
        var body = body(event);
        long timestamp = now.getEpochSecond();
        var options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(
                        to.port(), to.address().orElseThrow().getHostAddress()))
                .setHost(to.host())
                .setPort(to.port())
                .setSsl(to.tls())
                .setURI(to.path())
                .setTimeout(config.answerWithin().toMillis())
                .putHeader("Content-Type", "application/cloudevents+json")
                .putHeader("User-Agent", "Perilune-Webhooks/1")
                .putHeader("webhook-id", event.id().toString())
                .putHeader("webhook-timestamp", String.valueOf(timestamp))
                .putHeader("webhook-signature", key.signature(event.id(), timestamp, body));
        return http.request(options)
                .compose(request -> request.send(Buffer.buffer(body)))
                .map(response -> {
                    response.exceptionHandler(cut -> {}); // whatever else it says is not read
                    response.request().reset();
                    return response.statusCode();
                });
    }

    private String body(DeliveredEvent event) {
        try {
            return json.writeValueAsString(CloudEvent.of(event));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @PreDestroy
    void close() {
        http.close();
    }
}
