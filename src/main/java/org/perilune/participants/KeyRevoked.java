package org.perilune.participants;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.perilune.kernel.MarketEvent;

/** What this key signs from now on counts for nothing. */
public record KeyRevoked(PublicKeyView key, Instant at) implements MarketEvent {

    @Override
    public String type() {
        return "key.revoked";
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
        return Map.of("participant", key.owner().toString(), "fingerprint", key.fingerprint());
    }
}
