package org.perilune.participants.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import java.util.Map;
import org.perilune.kernel.CanonicalJson;
import org.perilune.kernel.MarketEvent;
import org.perilune.log.LogId;
import org.perilune.log.TransparencyLog;

/**
 * Facts about who trades and with which key concern everybody: each becomes a leaf of the market's log and an event, in
 * the transaction that made it. The leaf commits to the event's own words, so whoever got the event can find its leaf.
 */
@ApplicationScoped
class Announcements {

    private final Instance<TransparencyLog> log;
    private final Event<MarketEvent> events;

    Announcements(Instance<TransparencyLog> log, Event<MarketEvent> events) {
        this.log = log;
        this.events = events;
    }

    void announce(MarketEvent fact) {
        if (log.isResolvable()) {
            log.get().append(LogId.MARKET, leaf(fact));
        }
        events.fire(fact);
    }

    private static byte[] leaf(MarketEvent fact) {
        return CanonicalJson.bytes(Map.of(
                "type", fact.type(),
                "subject", fact.subject().toString(),
                "at", fact.at().toString(),
                "facts", fact.facts()));
    }
}
