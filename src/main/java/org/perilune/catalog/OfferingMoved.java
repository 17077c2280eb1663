package org.perilune.catalog;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.perilune.kernel.MarketEvent;
import org.perilune.kernel.ParticipantId;

/**
 * An offering was created, described anew, listed, paused or retired. Everybody is told only of what everybody finds, and only
 * those with whom the law lets its provider deal.
 *
 * @param publicly whether what everybody may read of it changed; else only its provider is told, for a masked value to move
 *     nobody's feed
 */
public record OfferingMoved(OfferingView offering, String act, boolean publicly, Instant at) implements MarketEvent {

    @Override
    public String type() {
        return "offering." + act.toLowerCase(Locale.ROOT);
    }

    @Override
    public UUID subject() {
        return offering.id().value();
    }

    @Override
    public Audience audience() {
        boolean found = publicly
                && offering.state() != OfferingState.DRAFT
                && offering.details().listing() == Listing.ALL_PARTICIPANTS;
        return found ? Audience.everybody() : Audience.of(offering.provider());
    }

    @Override
    public Optional<ParticipantId> newsOf() {
        return Optional.of(offering.provider());
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of(
                "provider", offering.provider().toString(),
                "category", offering.category().name(),
                "state", offering.state().name());
    }
}
