package org.perilune.rescue.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What somebody in distress sent, read as far as it can be. Every field is optional, nothing is refused: what is unknown or
 * has another form is kept as it came and flagged. Only a member called {@code personal} is set apart.
 *
 * @param known the fields that have their form
 * @param verbatim what came, without what is personal
 */
record Report(Map<String, JsonNode> known, String verbatim, List<String> flags, Optional<String> personal) {

    private static final String PERSONAL = "personal";

    /** Stands for what is no character: a NUL, which no text column holds, or bytes that are not UTF-8. */
    private static final char REPLACED = '\uFFFD';

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<String, Predicate<JsonNode>> FORMS = Map.ofEntries(
            Map.entry("nature", JsonNode::isTextual),
            Map.entry("persons", node -> node.isObject() && whole(node, "count") && whole(node, "injured")),
            Map.entry("launchingAuthority", JsonNode::isTextual),
            Map.entry("position", JsonNode::isObject),
            Map.entry("detectedAt", JsonNode::isTextual),
            Map.entry("lifeSupport", JsonNode::isArray),
            Map.entry("suit", JsonNode::isObject),
            Map.entry("vehicle", JsonNode::isObject),
            Map.entry("channel", JsonNode::isObject),
            Map.entry("assistanceNeeded", JsonNode::isArray),
            Map.entry("exercise", JsonNode::isBoolean),
            Map.entry("asset", JsonNode::isTextual),
            Map.entry("message", JsonNode::isTextual));

    static Report read(byte[] body) {
        var text = new String(body, StandardCharsets.UTF_8).replace('\0', REPLACED);
        try {
            if (JSON.readTree(text) instanceof ObjectNode object) {
                return of(object, text.indexOf(REPLACED) >= 0);
            }
        } catch (JsonProcessingException | StackOverflowError e) {
            // kept as it came
        }
        return new Report(Map.of(), text, List.of("unreadable"), Optional.empty());
    }

    boolean exercise() {
        return known.containsKey("exercise") && known.get("exercise").booleanValue();
    }

    String knownText() {
        return JSON.valueToTree(known).toString();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> parsed(String known) {
        try {
            return JSON.readValue(known, Map.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored report is not what was stored", e);
        }
    }

    private static Report of(ObjectNode object, boolean replaced) {
        var personal = Optional.ofNullable(object.remove(PERSONAL)).map(JsonNode::toString);
        var known = new TreeMap<String, JsonNode>();
        var flags = new ArrayList<String>();
        if (replaced) {
            flags.add("unreadable:characters");
        }
        object.fields().forEachRemaining(field -> {
            var form = FORMS.get(field.getKey());
            if (form != null && form.test(field.getValue())) {
                known.put(field.getKey(), field.getValue());
            } else {
                flags.add((form == null ? "unknown:" : "unreadable:") + shortened(field.getKey()));
            }
        });
        return new Report(known, object.toString(), flags, personal);
    }

    private static boolean whole(JsonNode node, String field) {
        return !node.has(field) || node.get(field).isIntegralNumber();
    }

    private static String shortened(String name) {
        return name.length() <= 80 ? name : name.substring(0, 80);
    }
}
