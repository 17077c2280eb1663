package org.perilune.participants;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.perilune.kernel.MarketEvent;

/** A participant has a further public key. */
public record KeyAdded(PublicKeyView key, Instant at) implements MarketEvent {

    @Override
    public String type() {
        return "key.added";
    }

    @Override
    public UUID subject() {
        return key.owner().value();
    }

    @Override
    public Audience audience() {
        return Audience.everybody();
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of(
                "participant", key.owner().toString(),
                "fingerprint", key.fingerprint(),
                "publicKey", key.publicKey());
    }
}
