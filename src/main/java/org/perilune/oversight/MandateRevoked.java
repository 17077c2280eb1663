package org.perilune.oversight;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.perilune.kernel.MarketEvent;

/** A party took a mandate back; from this instant it shows nothing. */
public record MandateRevoked(MandateView mandate, Instant at) implements MarketEvent {

    @Override
    public String type() {
        return "mandate.revoked";
    }

    @Override
    public UUID subject() {
        return mandate.id().value();
    }

    @Override
    public Audience audience() {
        return Audience.of(mandate.grantedBy());
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of(
                "agreement", mandate.agreement().toString(),
                "officer", mandate.officer().toString());
    }
}
