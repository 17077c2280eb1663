package org.perilune.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Loads a demonstration world once, over the API, as the participants themselves would: nothing goes round the doors. The
 * keys it signs with stay in the local folder, as a participant's would stay with the participant.
 */
final class WorldLoader {

    private static final Pattern DAY = Pattern.compile("@day([+-]\\d+)(T\\d\\d:\\d\\d)?");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final World world;
    private final LocalFolder folder;
    private final Api api;
    private final Map<String, String> ids = new HashMap<>();

    WorldLoader(World world, LocalFolder folder, Api api) {
        this.world = world;
        this.folder = folder;
        this.api = api;
    }

    void loadOnce() {
        if (folder.isLoaded()) {
            return;
        }
        System.out.println("[perilune] Loading the demonstration world over the API");
        folder.markLoaded();
    }

    /** The body with every reference replaced by what it stands for. */
    private JsonNode resolve(JsonNode node, LocalDate today) {
        if (node instanceof ObjectNode object) {
            var resolved = JSON.createObjectNode();
            object.fields().forEachRemaining(field -> resolved.set(field.getKey(), resolve(field.getValue(), today)));
            return resolved;
        }
        if (node instanceof ArrayNode array) {
            var resolved = JSON.createArrayNode();
            array.forEach(item -> resolved.add(resolve(item, today)));
            return resolved;
        }
        return node.isTextual() && node.textValue().startsWith("@")
                ? TextNode.valueOf(standsFor(node.textValue(), today))
                : node;
    }

    private String standsFor(String reference, LocalDate today) {
        var day = DAY.matcher(reference);
        if (day.matches()) {
            var time = day.group(2) == null
                    ? LocalTime.MIDNIGHT
                    : LocalTime.parse(day.group(2).substring(1));
            return today.plusDays(Long.parseLong(day.group(1)))
                    .atTime(time)
                    .toInstant(ZoneOffset.UTC)
                    .toString();
        }
        if (reference.startsWith("@participant:")) {
            return World.participantId(reference.substring("@participant:".length()))
                    .toString();
        }
        var id = ids.get(reference);
        if (id == null) {
            throw new LocalFailure("the demonstration world refers to " + reference + " before it is made");
        }
        return id;
    }
}
