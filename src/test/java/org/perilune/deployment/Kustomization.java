package org.perilune.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * Renders a folder as kustomize does, for exactly the features that {@code k8s/} uses. Every other feature is refused, since
 * a guess here would let a test pass on manifests that kustomize renders otherwise.
 */
final class Kustomization {

    private static final Set<String> KNOWN = Set.of(
            "apiVersion",
            "kind",
            "namespace",
            "labels",
            "resources",
            "configMapGenerator",
            "generatorOptions",
            "images",
            "patches");

    private final Path folder;
    private final ObjectNode said;

    private Kustomization(Path folder) {
        this.folder = folder.normalize();
        this.said = Yaml.document(this.folder.resolve("kustomization.yaml"));
        onlyKnows(said, KNOWN);
    }

    static List<ObjectNode> render(Path folder) {
        return new Kustomization(folder).render();
    }

    private List<ObjectNode> render() {
        var manifests = new ArrayList<ObjectNode>();
        said.path("resources").forEach(resource -> manifests.addAll(resource(resource.asText())));
        said.path("configMapGenerator").forEach(generator -> manifests.add(configMap(generator)));
        refuseTwins(manifests);
        said.path("patches").forEach(patch -> apply(patch, manifests));
        manifests.forEach(this::settle);
        return manifests;
    }

    private List<ObjectNode> resource(String name) {
        var path = folder.resolve(name).normalize();
        if (Files.isDirectory(path)) {
            return render(path);
        }
        return Yaml.documents(inside(path));
    }

    private ObjectNode configMap(JsonNode generator) {
        onlyKnows(generator, Set.of("name", "files"));
        var options = said.path("generatorOptions");
        onlyKnows(options, Set.of("disableNameSuffixHash"));
        if (!options.path("disableNameSuffixHash").asBoolean()) {
            throw new UnsupportedOperationException("names with a hash");
        }
        var map = JsonNodeFactory.instance.objectNode();
        map.put("apiVersion", "v1").put("kind", "ConfigMap");
        map.putObject("metadata").put("name", generator.path("name").asText());
        var data = map.putObject("data");
        generator.path("files").forEach(file -> addFile(data, file.asText()));
        return map;
    }

    private void addFile(ObjectNode data, String said) {
        int split = said.indexOf('=');
        var path = inside(folder.resolve(said.substring(split + 1)).normalize());
        var key = split < 0 ? path.getFileName().toString() : said.substring(0, split);
        try {
            data.put(key, Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void apply(JsonNode patch, List<ObjectNode> manifests) {
        onlyKnows(patch, Set.of("path"));
        for (var change :
                Yaml.documents(inside(folder.resolve(patch.path("path").asText())))) {
            var target = manifests.stream()
                    .filter(manifest -> Manifests.id(manifest).equals(Manifests.id(change)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("nothing to patch: " + Manifests.id(change)));
            StrategicMerge.into(target, change);
        }
    }

    private void settle(ObjectNode manifest) {
        var metadata = manifest.withObject("/metadata");
        if (said.has("namespace")) {
            metadata.set(
                    manifest.path("kind").asText().equals("Namespace") ? "name" : "namespace", said.get("namespace"));
        }
        for (var label : said.path("labels")) {
            onlyKnows(label, Set.of("pairs"));
            metadata.withObject("/labels").setAll((ObjectNode) label.path("pairs"));
        }
        for (var image : said.path("images")) {
            onlyKnows(image, Set.of("name", "newName", "newTag"));
            for (var list : List.of("initContainers", "containers")) {
                manifest.at("/spec/template/spec/" + list).forEach(container -> rename(container, image));
            }
        }
    }

    private static void rename(JsonNode container, JsonNode image) {
        if (container.path("image").equals(image.path("name"))) {
            ((ObjectNode) container)
                    .put(
                            "image",
                            image.path("newName").asText() + ":"
                                    + image.path("newTag").asText());
        }
    }

    private Path inside(Path path) {
        if (!path.normalize().startsWith(folder)) {
            throw new IllegalArgumentException("kustomize reads no file outside its folder: " + path);
        }
        return path;
    }

    private static void refuseTwins(List<ObjectNode> manifests) {
        var seen = new ArrayList<String>();
        for (var id : manifests.stream().map(Manifests::id).toList()) {
            if (seen.contains(id)) {
                throw new IllegalArgumentException("there are two of " + id);
            }
            seen.add(id);
        }
    }

    private static void onlyKnows(JsonNode node, Set<String> known) {
        StreamSupport.stream(((Iterable<String>) node::fieldNames).spliterator(), false)
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new UnsupportedOperationException("this renderer does not know " + name);
                });
    }

    /** A patch adds and replaces by key, and removes with null. A list already there needs merge keys: refused. */
    private static final class StrategicMerge {

        static void into(ObjectNode target, ObjectNode change) {
            change.properties().forEach(entry -> {
                var there = target.get(entry.getKey());
                if (there instanceof ArrayNode || entry.getKey().startsWith("$")) {
                    throw new UnsupportedOperationException("a patch of the list or directive " + entry.getKey());
                } else if (entry.getValue().isNull()) {
                    target.remove(entry.getKey());
                } else if (there instanceof ObjectNode inner && entry.getValue() instanceof ObjectNode deeper) {
                    into(inner, deeper);
                } else {
                    target.set(entry.getKey(), entry.getValue());
                }
            });
        }
    }
}
