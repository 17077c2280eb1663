package org.perilune.rescue.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.perilune.support.Actors;

/** A stream of server-sent events as a client hears it. */
final class HeardStream implements AutoCloseable {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Stream<String> lines;
    private volatile boolean ended;

    private HeardStream(Stream<String> lines) {
        this.lines = lines;
        var reader = new Thread(this::read, "listener");
        reader.setDaemon(true);
        reader.start();
    }

    static HeardStream open(String path, String actor, String lastId) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + path))
                .header("Authorization", "Bearer " + Actors.token(actor))
                .header("Accept", "text/event-stream");
        if (lastId != null) {
            request.header("Last-Event-ID", lastId);
        }
        try {
            var answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofLines());
            assertThat(answer.statusCode()).isEqualTo(200);
            return new HeardStream(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> lines() {
        return heard;
    }

    /** The server ended it, as opposed to breaking off or being hung up on. */
    boolean ended() {
        return ended;
    }

    String lastId() {
        return heard.stream()
                .filter(line -> line.startsWith("id:"))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .substring(3);
    }

    long times(String location, String state) {
        var call = location.substring(location.lastIndexOf('/') + 1);
        return heard.stream()
                .filter(line -> line.startsWith("data:")
                        && line.contains("\"id\":\"" + call + "\"")
                        && line.contains("\"state\":\"" + state + "\""))
                .count();
    }

    @Override
    public void close() {
        lines.close();
    }

    private void read() {
        try {
            lines.forEach(heard::add);
            ended = true;
        } catch (UncheckedIOException | IllegalStateException e) {
            heard.add("hung up: " + e.getMessage());
        }
    }
}
