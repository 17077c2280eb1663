package org.perilune.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The schema in a CustomResourceDefinition: structural, so a field it does not name would be dropped without a word. */
final class DefinedShape implements Shape {

    private final JsonNode schema;

    DefinedShape(JsonNode schema) {
        this.schema = schema;
    }

    @Override
    public List<String> faults(JsonNode value, String path) {
        var faults = new ArrayList<>(shape().faults(value, path));
        if (schema.has("enum") && Manifests.each(schema.get("enum")).noneMatch(value::equals)) {
            faults.add(path + ": is none of " + schema.get("enum"));
        }
        if (schema.has("pattern")
                && value.isTextual()
                && !Pattern.compile(schema.get("pattern").asText())
                        .matcher(value.asText())
                        .find()) {
            faults.add(path + ": does not match " + schema.get("pattern"));
        }
        if (schema.has("minimum")
                && value.isNumber()
                && value.asDouble() < schema.get("minimum").asDouble()) {
            faults.add(path + ": is less than " + schema.get("minimum"));
        }
        if (schema.has("maximum")
                && value.isNumber()
                && value.asDouble() > schema.get("maximum").asDouble()) {
            faults.add(path + ": is more than " + schema.get("maximum"));
        }
        return faults;
    }

    private Shape shape() {
        if (schema.path("x-kubernetes-int-or-string").asBoolean()) {
            return Shape.integerOrText();
        }
        return switch (schema.path("type").asText()) {
            case "object" -> object();
            case "array" -> Shape.list(new DefinedShape(schema.path("items")));
            case "string" -> Shape.text();
            case "integer" -> Shape.integer();
            case "number" -> Shape.number();
            case "boolean" -> Shape.truth();
            default -> throw new IllegalStateException("a schema of type " + schema.path("type"));
        };
    }

    private Shape object() {
        if (schema.path("x-kubernetes-preserve-unknown-fields").asBoolean()) {
            return Shape.map(Shape.anything());
        }
        if (schema.path("additionalProperties").isObject()) {
            return Shape.map(new DefinedShape(schema.get("additionalProperties")));
        }
        return (value, path) -> Shape.object(value, path, fields(), required());
    }

    private Map<String, Shape> fields() {
        var fields = new HashMap<String, Shape>();
        schema.path("properties")
                .properties()
                .forEach(property -> fields.put(property.getKey(), new DefinedShape(property.getValue())));
        return fields;
    }

    private Set<String> required() {
        var names = new TreeSet<String>();
        schema.path("required").forEach(name -> names.add(name.asText()));
        return names;
    }
}
