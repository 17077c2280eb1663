package org.perilune.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.annotations.SerializedName;
import io.kubernetes.client.custom.IntOrString;
import io.kubernetes.client.custom.Quantity;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The schema of a built-in kind, read off the model that the Kubernetes project generates from its OpenAPI document. */
final class ModelShape implements Shape {

    private static final Pattern QUANTITY = Pattern.compile("\\d+(\\.\\d+)?([EPTGMk]i?|Ki|m)?");

    private final Class<?> model;

    ModelShape(Class<?> model) {
        this.model = model;
    }

    @Override
    public List<String> faults(JsonNode value, String path) {
        return Shape.object(value, path, fields(), names("openapiRequiredFields"));
    }

    private Map<String, Shape> fields() {
        var fields = new HashMap<String, Shape>();
        for (var field : model.getDeclaredFields()) {
            var wire = field.getAnnotation(SerializedName.class);
            if (wire != null) {
                fields.put(wire.value(), of(field.getGenericType()));
            }
        }
        if (!fields.keySet().equals(names("openapiFields"))) {
            throw new IllegalStateException(model + " is not a model as its generator writes them");
        }
        return fields;
    }

    @SuppressWarnings("unchecked")
    private Set<String> names(String list) {
        try {
            Field names = model.getField(list);
            return (Set<String>) names.get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(model + " has no " + list, e);
        }
    }

    private static Shape of(Type type) {
        if (type instanceof ParameterizedType generic) {
            var arguments = generic.getActualTypeArguments();
            return generic.getRawType() == Map.class ? Shape.map(of(arguments[1])) : Shape.list(of(arguments[0]));
        }
        return ofClass((Class<?>) type);
    }

    private static Shape ofClass(Class<?> type) {
        if (type.getName().startsWith("io.kubernetes.client.openapi.models.")) {
            return new ModelShape(type);
        }
        return switch (type.getSimpleName()) {
            case "String", "byte[]" -> Shape.text();
            case "Integer", "Long" -> Shape.integer();
            case "Double" -> Shape.number();
            case "Boolean" -> Shape.truth();
            case "Object" -> Shape.anything();
            default -> special(type);
        };
    }

    private static Shape special(Class<?> type) {
        if (type == IntOrString.class) {
            return Shape.integerOrText();
        }
        if (type == Quantity.class) {
            return Shape.scalar(
                    "a quantity", value -> QUANTITY.matcher(value.asText()).matches());
        }
        if (type == OffsetDateTime.class) {
            return Shape.text();
        }
        throw new IllegalStateException("a model with a field of " + type);
    }
}
