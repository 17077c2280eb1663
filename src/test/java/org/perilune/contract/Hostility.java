package org.perilune.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** What a careless or hostile client makes of a value, a text or a body that was fine. */
final class Hostility {

    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "null",
            "0",
            "-1",
            "99999999999999999999999999",
            "1e999",
            "NaN",
            "true",
            "'; drop table booking.booking; --",
            "%00",
            "\u0000",
            "\uD83D\uDE80\uD83D\uDE80",
            "\uD800",
            "\u202Etxt.exe",
            "e\u0301",
            "\u6708\u9762",
            "../../etc/passwd",
            "${jndi:ldap://example/x}",
            "{{7*7}}",
            "<script>alert(1)</script>",
            "2034-02-30T00:00:00Z",
            "2034-03-03T06:00:00",
            "9999-12-31T23:59:59Z",
            "-999999999-01-01T00:00:00Z",
            "+1000000000-01-01T00:00:00Z",
            "00000000-0000-0000-0000-000000000000",
            "not-a-uuid",
            "UNR::X",
            "kW.h",
            "1.0000000000000000000000001",
            "-0");

    private final Random random;

    Hostility(Random random) {
        this.random = random;
    }

    String text() {
        return switch (random.nextInt(12)) {
            case 0 -> "x".repeat(1 + random.nextInt(5000));
            case 1 -> UUID.randomUUID().toString();
            case 2 -> new String(Character.toChars(1 + random.nextInt(0xD7FF)));
            default -> TEXTS.get(random.nextInt(TEXTS.size()));
        };
    }

    /** Most often one thing wrong, so that it gets far; sometimes several; sometimes no JSON at all. */
    String body(JsonNode example) {
        int choice = random.nextInt(20);
        if (choice == 0) {
            return notJson(example.toString());
        }
        if (choice == 1) {
            return deep();
        }
        if (choice == 2) {
            return "{\"x\":\"" + "y".repeat(70_000) + "\"}";
        }
        var body = example.deepCopy();
        for (int i = choice < 6 ? 3 : choice < 18 ? 1 : 0; i > 0; i--) {
            body = wrong(body);
        }
        return body.toString();
    }

    private String notJson(String text) {
        return switch (random.nextInt(7)) {
            case 0 -> text.substring(0, random.nextInt(text.length()));
            case 1 -> text + text;
            case 2 -> "";
            case 3 -> "\uFEFF" + text;
            case 4 -> text.replace('"', '\'');
            case 5 -> text.replaceFirst("\\{", "{\"a\":1,\"a\":2,");
            default -> text();
        };
    }

    private String deep() {
        int depth = 10 + random.nextInt(5000);
        return random.nextBoolean() ? "[".repeat(depth) : "{\"a\":".repeat(depth);
    }

    private JsonNode wrong(JsonNode body) {
        var containers = new ArrayList<ContainerNode<?>>();
        collect(body, containers);
        if (containers.isEmpty()) {
            return value();
        }
        var container = containers.get(random.nextInt(containers.size()));
        if (container instanceof ObjectNode object) {
            wrong(object);
        } else if (container instanceof ArrayNode array) {
            wrong(array);
        }
        return body;
    }

    private void wrong(ObjectNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty() || random.nextInt(8) == 0) {
            object.set(random.nextBoolean() ? "unknown" : text(), value());
            return;
        }
        var name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(4)) {
            case 0 -> object.remove(name);
            case 1 -> object.putNull(name);
            default -> object.set(name, value());
        }
    }

    private void wrong(ArrayNode array) {
        switch (random.nextInt(3)) {
            case 0 -> array.removeAll();
            case 1 -> array.add(value());
            default -> {
                var one = array.isEmpty() ? value() : array.get(0).deepCopy();
                for (int i = random.nextInt(600); i > 0; i--) {
                    array.add(one);
                }
            }
        }
    }

    private JsonNode value() {
        return switch (random.nextInt(10)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.numberNode(random.nextLong());
            case 3 -> NODES.numberNode(new BigDecimal("1E+400"));
            case 4 -> NODES.numberNode(-random.nextInt(1000));
            case 5 -> NODES.arrayNode().add(text());
            case 6 -> NODES.objectNode().put(text(), text());
            default -> NODES.textNode(text());
        };
    }

    private static void collect(JsonNode node, List<ContainerNode<?>> into) {
        if (node instanceof ContainerNode<?> container) {
            into.add(container);
        }
        node.elements().forEachRemaining(child -> collect(child, into));
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
