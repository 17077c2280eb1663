package org.perilune.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** The agreements of a world: laid before the other side by one, read and signed by both with keys of their own. */
final class WorldAgreements {

    private final LocalFolder folder;
    private final Api api;

    WorldAgreements(LocalFolder folder, Api api) {
        this.folder = folder;
        this.api = api;
    }

    void load(World world) {
        world.list("agreements").forEach(this::conclude);
    }

    private void conclude(JsonNode entry) {
        var proposer = entry.path("proposer").asText();
        var counterparty = entry.path("counterparty").asText();
        var proposed = api.post(World.userOf(proposer), "/v1/agreements", proposal(entry, counterparty), null);
        var path = "/v1/agreements/" + proposed.text("id");
        List.of(proposer, counterparty).forEach(party -> sign(World.userOf(party), path));
    }

    /** The file names participants by their codes. */
    private static ObjectNode proposal(JsonNode entry, String counterparty) {
        ObjectNode body = entry.path("body").deepCopy();
        body.put("counterparty", World.participantId(counterparty).toString());
        for (var cover : body.path("terms").path("covers")) {
            var provider = cover.path("provider").asText();
            ((ObjectNode) cover).put("provider", World.participantId(provider).toString());
        }
        return body;
    }

    private void sign(String signer, String path) {
        var key = folder.keyOf(signer);
        var seen = api.get(signer, path);
        var version = seen.body().path("version").asInt();
        var message = api.get(signer, path + "/versions/" + version + "/canonical");
        var signature =
                Map.of("version", version, "keyFingerprint", key.fingerprint(), "signature", key.sign(message.bytes()));
        api.post(signer, path + "/sign", signature, seen.etag());
    }
}
