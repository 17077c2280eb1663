package org.perilune.booking;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perilune.kernel.MarketEvent;
import org.perilune.kernel.ParticipantId;

/**
 * A booking came to stand where it stands; told to its two parties.
 *
 * @param from null when it came to be
 * @param by whose act it was; empty when time took it
 */
public record BookingMoved(BookingView booking, @Nullable BookingState from, Optional<ParticipantId> by, Instant at)
        implements MarketEvent {

    @Override
    public String type() {
        return "booking." + booking.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public UUID subject() {
        return booking.id().value();
    }

    @Override
    public Audience audience() {
        return Audience.of(booking.consumer(), booking.provider());
    }

    @Override
    public Map<String, Object> facts() {
        var facts = new HashMap<String, Object>();
        facts.put("agreement", booking.agreement().toString());
        facts.put("offering", booking.offering().toString());
        facts.put("startsAt", booking.window().startsAt().toString());
        facts.put("endsAt", booking.window().endsAt().toString());
        facts.put("state", booking.state().name());
        booking.confirmBy().ifPresent(until -> facts.put("confirmBy", until.toString()));
        booking.holdExpiresAt().ifPresent(until -> facts.put("holdExpiresAt", until.toString()));
        return facts;
    }
}
