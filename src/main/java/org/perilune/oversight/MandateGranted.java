package org.perilune.oversight;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.perilune.kernel.MarketEvent;

/** A party appointed a treaty officer; it is told, and nobody else: whom a State lets look is its own affair. */
public record MandateGranted(MandateView mandate, Instant at) implements MarketEvent {

    @Override
    public String type() {
        return "mandate.granted";
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
                "officer", mandate.officer().toString(),
                "validFrom", mandate.valid().startsAt().toString(),
                "validUntil", mandate.valid().endsAt().toString());
    }
}
