package org.perilune.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What a schema says about one place in a manifest. A fault begins with the path of the place. */
interface Shape {

    List<String> faults(JsonNode value, String path);

    /** An object with these fields and no other. */
    static List<String> object(JsonNode value, String path, Map<String, Shape> fields, Set<String> required) {
        if (!value.isObject()) {
            return List.of(path + ": is not an object");
        }
        var faults = new ArrayList<String>();
        required.stream()
                .filter(name -> !value.has(name))
                .sorted()
                .forEach(name -> faults.add(below(path, name) + ": is required and missing"));
        value.properties().forEach(field -> {
            var place = below(path, field.getKey());
            var shape = fields.get(field.getKey());
            if (shape == null) {
                faults.add(place + ": is not a field of the schema");
            } else {
                faults.addAll(shape.faults(field.getValue(), place));
            }
        });
        return faults;
    }

    static Shape list(Shape items) {
        return (value, path) -> {
            if (!value.isArray()) {
                return List.of(path + ": is not a list");
            }
            var faults = new ArrayList<String>();
            for (int index = 0; index < value.size(); index++) {
                faults.addAll(items.faults(value.get(index), path + "[" + index + "]"));
            }
            return faults;
        };
    }

    /** An object whose keys are free. */
    static Shape map(Shape values) {
        return (value, path) -> {
            if (!value.isObject()) {
                return List.of(path + ": is not an object");
            }
            var faults = new ArrayList<String>();
            value.properties()
                    .forEach(entry -> faults.addAll(values.faults(entry.getValue(), below(path, entry.getKey()))));
            return faults;
        };
    }

    static Shape scalar(String kind, Function<JsonNode, Boolean> fits) {
        return (value, path) -> fits.apply(value) ? List.of() : List.of(path + ": is not " + kind + ": " + value);
    }

    static Shape anything() {
        return (value, path) -> List.of();
    }

    static Shape text() {
        return scalar("text", JsonNode::isTextual);
    }

    static Shape integer() {
        return scalar("a whole number", JsonNode::isIntegralNumber);
    }

    static Shape number() {
        return scalar("a number", JsonNode::isNumber);
    }

    static Shape truth() {
        return scalar("true or false", JsonNode::isBoolean);
    }

    static Shape integerOrText() {
        return scalar("a whole number or text", value -> value.isIntegralNumber() || value.isTextual());
    }

    private static String below(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
