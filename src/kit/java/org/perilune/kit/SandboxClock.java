package org.perilune.kit;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The clock of local mode or of a sandbox: {@code GET} tells the time, {@code POST} moves it on. */
final class SandboxClock implements MarketClock {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI address;
    private final HttpClient http = HttpClient.newHttpClient();

    SandboxClock(URI address) {
        this.address = address;
    }

    @Override
    public Instant now() {
        return told(HttpRequest.newBuilder(address).GET());
    }

    @Override
    public void moveTo(Instant instant) {
        var by = Duration.between(now(), instant);
        if (by.isNegative()) {
            return;
        }
        try {
            told(HttpRequest.newBuilder(address)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            JSON.writeValueAsString(Map.of("advance", "PT" + (by.toSeconds() + 1) + "S")))));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Instant told(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return Instant.parse(JSON.readTree(answer.body()).path("now").asText());
        } catch (IOException e) {
            throw new IllegalArgumentException("the clock " + address + " does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotRun("interrupted");
        }
    }
}
