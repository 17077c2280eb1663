package org.perilune.kit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the service answered, and what the contract says of it. Each check gives the answer back, or a {@link Deviation}. */
public final class Answer {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String request;
    private final HttpResponse<byte[]> response;

    Answer(String request, HttpResponse<byte[]> response) {
        this.request = request;
        this.response = response;
    }

    public int status() {
        return response.statusCode();
    }

    public byte[] bytes() {
        return response.body();
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** A value by JSON pointer; empty where there is none. */
    public String text(String pointer) {
        return json().at(pointer).asText();
    }

    /** That value of each element of an array. */
    public List<String> texts(String array, String field) {
        var found = new ArrayList<String>();
        json().at(array).forEach(element -> found.add(element.path(field).asText()));
        return found;
    }

    public List<String> list(String array) {
        var found = new ArrayList<String>();
        json().at(array).forEach(element -> found.add(element.asText()));
        return found;
    }

    public Answer status(int expected) {
        return must(status() == expected, "status " + expected);
    }

    /** Refused, with this status and code, as an RFC 9457 problem. */
    public Answer refused(int expected, String code) {
        status(expected);
        must(header("Content-Type").startsWith("application/problem+json"), "an application/problem+json body");
        return is("/code", code);
    }

    public Answer is(String pointer, String expected) {
        return must(text(pointer).equals(expected), pointer + " = " + expected);
    }

    public Answer lists(String array, String field, List<String> expected) {
        return must(texts(array, field).equals(expected), array + " with " + field + " = " + expected);
    }

    public Answer allows(String... actions) {
        return must(
                List.copyOf(new java.util.TreeSet<>(list("/allowedActions")))
                        .equals(List.copyOf(new java.util.TreeSet<>(List.of(actions)))),
                "allowedActions " + List.of(actions));
    }

    public Answer must(boolean kept, String what) {
        if (!kept) {
            throw new Deviation("expected " + what + "\n  " + this);
        }
        return this;
    }

    /** All that one answer may tell from another: status, headers less date and trace, body. */
    public String shape() {
        var headers = new TreeMap<String, List<String>>();
        for (Map.Entry<String, List<String>> header : response.headers().map().entrySet()) {
            if (!List.of("date", "trace-id").contains(header.getKey().toLowerCase(java.util.Locale.ROOT))) {
                headers.put(header.getKey(), header.getValue());
            }
        }
        return status() + " " + headers + " " + body();
    }

    JsonNode json() {
        try {
            var tree = JSON.readTree(response.body());
            return tree == null ? MissingNode.getInstance() : tree;
        } catch (JsonProcessingException noJson) {
            return MissingNode.getInstance();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String body() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        var body = body();
        return request + " -> " + status() + " " + (body.length() > 600 ? body.substring(0, 600) + "…" : body);
    }
}
