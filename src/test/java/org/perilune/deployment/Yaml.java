package org.perilune.deployment;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads YAML documents; a key written twice is an error, not the last one's victory. */
final class Yaml {

    private static final ObjectMapper READER = new ObjectMapper(YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    private Yaml() {}

    static List<ObjectNode> documents(Path file) {
        try (var documents = READER.readerFor(JsonNode.class).<JsonNode>readValues(file.toFile())) {
            var found = new ArrayList<ObjectNode>();
            while (documents.hasNextValue()) {
                if (!(documents.nextValue() instanceof ObjectNode document)) {
                    throw new IllegalArgumentException(file + " holds a document that is not an object");
                }
                found.add(document);
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": " + e.getMessage(), e);
        }
    }

    static ObjectNode document(Path file) {
        var documents = documents(file);
        if (documents.size() != 1) {
            throw new IllegalArgumentException(file + " holds " + documents.size() + " documents instead of one");
        }
        return documents.get(0);
    }
}
