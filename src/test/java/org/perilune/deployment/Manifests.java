package org.perilune.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What {@code k8s/} renders to, and the ways the tests look at it. */
public final class Manifests {

    static final Path FOLDER = Path.of("k8s");

    private final List<ObjectNode> all;

    private Manifests(String folder) {
        this.all = Kustomization.render(FOLDER.resolve(folder));
    }

    public static Manifests base() {
        return new Manifests("base");
    }

    public static Manifests production() {
        return new Manifests("overlays/production");
    }

    public Stream<ObjectNode> all() {
        return all.stream();
    }

    public Stream<ObjectNode> of(String kind) {
        return all().filter(manifest -> manifest.path("kind").asText().equals(kind));
    }

    public ObjectNode the(String kind, String name) {
        return of(kind).filter(manifest -> name(manifest).equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no " + kind + " " + name));
    }

    /** What runs pods of ours; the database's pods are the operator's. */
    Stream<ObjectNode> workloads() {
        return all().filter(manifest -> !manifest.at("/spec/template/spec").isMissingNode());
    }

    public static JsonNode pod(JsonNode workload) {
        return workload.at("/spec/template/spec");
    }

    public static JsonNode container(JsonNode workload) {
        return pod(workload).at("/containers/0");
    }

    public static String name(JsonNode manifest) {
        return manifest.at("/metadata/name").asText();
    }

    static String versionInThePom(String property) {
        try {
            var found = Pattern.compile("<%1$s>(.+)</%1$s>".formatted(Pattern.quote(property)))
                    .matcher(Files.readString(Path.of("pom.xml")));
            return found.results().findFirst().orElseThrow().group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String id(JsonNode manifest) {
        return manifest.path("apiVersion").asText() + " "
                + manifest.path("kind").asText() + " " + name(manifest);
    }

    public static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
