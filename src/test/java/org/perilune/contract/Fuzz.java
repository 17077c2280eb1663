package org.perilune.contract;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Requests made from the contract, most of them wrong in one way, and what every answer owes whoever asked: a status the
 * operation lists, a problem where it refuses, and nothing of our own insides.
 */
final class Fuzz {

    /** What the service may answer before it knows which operation is meant; the contract says so in its introduction. */
    private static final List<Integer> BEFORE_ROUTING = List.of(400, 404, 405, 413, 414, 431);

    private static final Pattern INSIDES = Pattern.compile(
            "\\b(java|javax|jakarta|io\\.quarkus|io\\.vertx|com\\.fasterxml|org\\.hibernate|org\\.postgresql|org\\.jboss)\\.[a-z]"
                    + "|org\\.perilune\\.[a-z.]+\\.[A-Z]|[a-z]Exception\\b|\\bat [a-z]+\\.[a-z.]+\\(|\\bSQLState\\b");

    private final Random random;
    private final Hostility hostility;
    private final String base;
    private final Map<String, Operation> operations;
    private final List<String> routes;
    private final Map<String, String> tokens;
    private final Map<String, List<String>> ids;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    /**
     * @param tokens by actor; an empty one is no token
     * @param ids of things there are, by the word in the path they follow
     */
    Fuzz(
            long seed,
            String base,
            Map<String, Operation> operations,
            Map<String, String> tokens,
            Map<String, List<String>> ids) {
        this.random = new Random(seed);
        this.hostility = new Hostility(random);
        this.base = base;
        this.operations = operations;
        this.routes = operations.keySet().stream()
                .filter(route -> !route.endsWith("/stream")) // does not end by itself
                .toList();
        this.tokens = tokens;
        this.ids = ids;
    }

    /**
     * One exchange.
     *
     * @param wrong what the answer owes and does not give; null when all is well
     */
    record Exchange(String request, int status, @Nullable String wrong) {

        boolean refused() {
            return status >= 400;
        }
    }

    Exchange next() throws IOException, InterruptedException {
        var route = routes.get(random.nextInt(routes.size()));
        var operation = operations.get(route);
        var method = route.split(" ")[0];
        var uri = uri(route.split(" ")[1], operation);
        var request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30));
        headers(request, operation);
        var body = operation.getRequestBody() == null && random.nextInt(20) > 0 ? "" : body(operation);
        request.method(method, body.isEmpty() ? noBody() : HttpRequest.BodyPublishers.ofString(body));
        var answer = send(request.build());
        var told = method + " " + uri + "\n" + request.build().headers().map() + "\n"
                + (body.length() > 2000 ? body.substring(0, 2000) + "…" : body);
        return new Exchange(told, answer.statusCode(), wrong(operation, answer));
    }

    /** A connection the service has closed after a hostile request may not have told the client yet: asked once more. */
    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            try {
                return http.send(request, HttpResponse.BodyHandlers.ofString());
            } catch (IOException again) {
                throw new IOException(
                        "no answer to " + request.method() + " " + request.uri() + " " + request.headers(), again);
            }
        }
    }

    private static HttpRequest.BodyPublisher noBody() {
        return HttpRequest.BodyPublishers.noBody();
    }

    private static @Nullable String wrong(Operation operation, HttpResponse<String> answer) {
        int status = answer.statusCode();
        var body = answer.body();
        if (status >= 500) {
            return status + " " + body;
        }
        if (!operation.getResponses().containsKey(String.valueOf(status)) && !BEFORE_ROUTING.contains(status)) {
            return "undocumented " + status + " " + body;
        }
        if (INSIDES.matcher(body).find() && status >= 400) {
            return "insides: " + body;
        }
        var type = answer.headers().firstValue("Content-Type").orElse("");
        if (status >= 400 && status != 414 && status != 431 && !type.startsWith("application/problem+json")) {
            return status + " is no problem but " + type + " " + body;
        }
        return null;
    }

    private URI uri(String template, Operation operation) {
        var path = new StringBuilder();
        var parts = template.substring(1).split("/");
        for (int i = 0; i < parts.length; i++) {
            path.append('/').append(parts[i].startsWith("{") ? encoded(id(parts[i - 1])) : parts[i]);
        }
        var query = new ArrayList<String>();
        for (var parameter : parameters(operation, "query")) {
            if (Boolean.TRUE.equals(parameter.getRequired()) ? random.nextInt(10) > 0 : random.nextInt(3) == 0) {
                query.add(encoded(parameter.getName()) + "=" + encoded(value(parameter)));
            }
        }
        if (random.nextInt(15) == 0) {
            query.add(encoded(hostility.text()) + "=" + encoded(hostility.text()));
        }
        return URI.create(base + path + (query.isEmpty() ? "" : "?" + String.join("&", query)));
    }

    private String id(String after) {
        var known = ids.getOrDefault(after, List.of());
        return switch (random.nextInt(6)) {
            case 0 -> UUID.randomUUID().toString();
            case 1 -> hostility.text().isEmpty() ? "x" : hostility.text();
            default -> known.isEmpty() ? UUID.randomUUID().toString() : known.get(random.nextInt(known.size()));
        };
    }

    private String value(Parameter parameter) {
        if (random.nextInt(3) == 0) {
            return hostility.text();
        }
        var schema = parameter.getSchema();
        if (parameter.getExample() != null) {
            return parameter.getExample().toString();
        }
        if (schema != null && schema.getEnum() != null) {
            return schema.getEnum().get(random.nextInt(schema.getEnum().size())).toString();
        }
        if (schema != null && "integer".equals(schema.getType())) {
            return String.valueOf(random.nextInt(3));
        }
        var known = ids.getOrDefault(parameter.getName() + "s", List.of());
        return known.isEmpty() ? UUID.randomUUID().toString() : known.get(random.nextInt(known.size()));
    }

    private void headers(HttpRequest.Builder request, Operation operation) {
        var actors = tokens.keySet().stream().sorted().toList();
        var token = tokens.get(actors.get(random.nextInt(actors.size())));
        if (random.nextInt(30) == 0) {
            request.header(
                    "Authorization",
                    random.nextBoolean()
                            ? "Basic eDp5"
                            : "Bearer " + hostility.text().strip().replaceAll("[^ -~]", "?"));
        } else if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        for (var parameter : parameters(operation, "header")) {
            header(request, parameter.getName());
        }
        if (operation.getRequestBody() != null || random.nextInt(20) == 0) {
            request.header("Content-Type", contentType(operation));
        }
        if (random.nextInt(20) == 0) {
            request.header(
                    "Accept",
                    List.of("text/html", "application/xml", "*/*;q=0", "x", "application/json;q=abc")
                            .get(random.nextInt(5)));
        }
    }

    private void header(HttpRequest.Builder request, String name) {
        if (random.nextInt(12) == 0) {
            return;
        }
        boolean fine = random.nextInt(8) > 0;
        var value = name.equals("Idempotency-Key")
                ? UUID.randomUUID().toString()
                : name.equals("If-Match") ? "\"" + random.nextInt(3) + "\"" : "x";
        request.header(name, fine ? value : hostility.text().replaceAll("[^ -~]", "?"));
        if (random.nextInt(40) == 0) {
            request.header(name, "second");
        }
    }

    private String contentType(Operation operation) {
        var right = operation.getRequestBody() == null
                ? "application/json"
                : operation.getRequestBody().getContent().keySet().iterator().next();
        return random.nextInt(25) > 0
                ? right
                : List.of(
                                "text/plain",
                                "application/xml",
                                "application/json;charset=utf-16",
                                "multipart/form-data",
                                "a/b")
                        .get(random.nextInt(5));
    }

    private String body(Operation operation) {
        if (operation.getRequestBody() == null) {
            return hostility.text();
        }
        var media =
                operation.getRequestBody().getContent().entrySet().iterator().next();
        var example = example(media.getValue());
        if (!media.getKey().equals("application/json")) {
            return random.nextInt(3) == 0 ? hostility.text() : example;
        }
        return known(hostility.body(Hostility.read(example)));
    }

    private static String example(io.swagger.v3.oas.models.media.MediaType media) {
        return media.getExample() != null
                ? media.getExample().toString()
                : media.getExamples().values().iterator().next().getValue().toString();
    }

    /** Ids of the examples become, now and then, ids of things there are. */
    private String known(String body) {
        for (var kind : ids.entrySet()) {
            var field = kind.getKey().substring(0, kind.getKey().length() - 1);
            if (random.nextInt(3) > 0 && !kind.getValue().isEmpty()) {
                var id = kind.getValue().get(random.nextInt(kind.getValue().size()));
                body = body.replaceAll("\"" + field + "\":\"[0-9a-f-]{36}\"", "\"" + field + "\":\"" + id + "\"");
            }
        }
        return body;
    }

    private static List<Parameter> parameters(Operation operation, String in) {
        return operation.getParameters() == null
                ? List.of()
                : operation.getParameters().stream()
                        .filter(parameter -> in.equals(parameter.getIn()))
                        .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
