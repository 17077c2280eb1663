package org.perilune.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Loads a demonstration world once, over the API, as the participants themselves would: nothing goes round the doors. The
 * keys it signs with stay in the local folder, as a participant's would stay with the participant. A loading that was cut
 * off starts over: what it had made already answers with the ids it was given, by its idempotency keys.
 */
final class WorldLoader {

    private static final String OPERATOR = "operator";

    private final World world;
    private final LocalFolder folder;
    private final Api api;

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
        world.list("participants").forEach(this::onboard);
        new WorldCatalog(api).load(world);
        new WorldAgreements(folder, api).load(world);
        folder.markLoaded();
    }

    /** The operator proposes, the participant proves its key, and the fingerprint is confirmed out of band. */
    private void onboard(JsonNode participant) {
        var code = participant.path("code").asText();
        var name = World.userOf(code);
        var key = folder.keyOf(name);
        var path = "/v1/participants/" + World.participantId(code);
        ObjectNode proposal = participant.deepCopy();
        proposal.put("id", World.participantId(code).toString());
        api.post(OPERATOR, "/v1/participants", proposal, null);
        if (api.get(OPERATOR, path).text("state").equals("PROPOSED")) {
            var prefix = api.get(name, path + "/challenge").text("messagePrefix");
            var signature = key.sign((prefix + key.publicKey()).getBytes(StandardCharsets.UTF_8));
            var proof = Map.of("publicKey", key.publicKey(), "signature", signature);
            api.post(name, path + "/key-proofs", proof, api.get(name, path).etag());
        }
        var proven = api.get(OPERATOR, path);
        if (proven.text("state").equals("KEY_PROVEN")) {
            var confirmation = Map.of("fingerprint", key.fingerprint());
            api.post(OPERATOR, path + "/fingerprint-confirmations", confirmation, proven.etag());
        }
    }
}
