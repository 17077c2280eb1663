package org.perilune.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/** The assets of a world, their resources, and the offerings over them, listed. The file names each by a key. */
final class WorldCatalog {

    private final Api api;
    private final Map<String, String> assets = new HashMap<>();
    private final Map<String, String> resources = new HashMap<>();

    WorldCatalog(Api api) {
        this.api = api;
    }

    void load(World world) {
        world.list("assets").forEach(this::registerAsset);
        world.list("resources").forEach(this::registerResource);
        world.list("offerings").forEach(this::offer);
    }

    private void registerAsset(JsonNode entry) {
        var made = api.post(owner(entry), "/v1/assets", entry.path("body"), null);
        assets.put(entry.path("key").asText(), made.text("id"));
    }

    private void registerResource(JsonNode entry) {
        var made = api.post(owner(entry), "/v1/resources", bodyOverAsset(entry), null);
        resources.put(entry.path("key").asText(), made.text("id"));
    }

    private void offer(JsonNode entry) {
        var body = bodyOverAsset(entry);
        var draws = body.putArray("resources");
        entry.path("resources").forEach(key -> draws.add(idOf(resources, key.asText())));
        var made = api.post(owner(entry), "/v1/offerings", body, null);
        api.move(owner(entry), "/v1/offerings/" + made.text("id") + "/list", made.etag());
    }

    private ObjectNode bodyOverAsset(JsonNode entry) {
        ObjectNode body = entry.path("body").deepCopy();
        return body.put("asset", idOf(assets, entry.path("asset").asText()));
    }

    private static String owner(JsonNode entry) {
        return World.userOf(entry.path("owner").asText());
    }

    private static String idOf(Map<String, String> ids, String key) {
        var id = ids.get(key);
        if (id == null) {
            throw new LocalFailure("the demonstration world names " + key + ", which is not there");
        }
        return id;
    }
}
