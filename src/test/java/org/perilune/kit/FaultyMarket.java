package org.perilune.kit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;

/** The service with one rule broken: a stand-in that passes everything through and gets one thing wrong. */
final class FaultyMarket implements AutoCloseable {

    private static final List<String> OWN =
            List.of("connection", "content-length", "host", "upgrade", "transfer-encoding");

    /** One exchange on its way through, for a fault to spoil. */
    static final class Passing {
        String path = "";
        String method = "";
        String body = "";
        final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        int status;
        String answer = "";
        final Map<String, String> answerHeaders = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    }

    /** What it gets wrong: before the service is asked, or in what it answers. */
    interface Fault {
        default void onRequest(Passing passing) {}

        default void onAnswer(Passing passing) {}
    }

    private final URI behind;
    private final Fault fault;
    private final HttpServer server;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    FaultyMarket(URI behind, Fault fault) throws IOException {
        this.behind = behind;
        this.fault = fault;
        this.server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newFixedThreadPool(20));
        server.createContext("/", this::pass);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void pass(HttpExchange exchange) throws IOException {
        var passing = new Passing();
        passing.method = exchange.getRequestMethod();
        passing.path = exchange.getRequestURI().toString();
        passing.body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        exchange.getRequestHeaders().forEach((name, values) -> passing.headers.put(name, values.get(0)));
        fault.onRequest(passing);
        ask(passing);
        fault.onAnswer(passing);
        passing.answerHeaders.forEach(
                (name, value) -> exchange.getResponseHeaders().add(name, value));
        var bytes = passing.answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(passing.status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void ask(Passing passing) throws IOException {
        var request = HttpRequest.newBuilder(behind.resolve(passing.path))
                .method(passing.method, HttpRequest.BodyPublishers.ofString(passing.body));
        passing.headers.forEach((name, value) -> {
            if (!OWN.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                request.header(name, value);
            }
        });
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            passing.status = answer.statusCode();
            passing.answer = answer.body();
            answer.headers().map().forEach((name, values) -> {
                if (!OWN.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                    passing.answerHeaders.put(name, values.get(0));
                }
            });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
