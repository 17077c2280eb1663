package org.perilune.catalog.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.perilune.catalog.OfferingId;
import org.perilune.catalog.OfferingMoved;
import org.perilune.catalog.OfferingState;
import org.perilune.catalog.OfferingView;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Expected;
import org.perilune.kernel.MarketEvent;
import org.perilune.kernel.Refusal;

/** The provider lists, pauses or retires an offering. What is booked stays booked. */
@ApplicationScoped
public class MoveOffering {

    /** Where a verb leads. */
    public enum Move {
        LIST("list", OfferingState.LISTED),
        PAUSE("pause", OfferingState.PAUSED),
        RETIRE("retire", OfferingState.RETIRED);

        private final String verb;
        private final OfferingState to;

        Move(String verb, OfferingState to) {
            this.verb = verb;
            this.to = to;
        }
    }

    private final Offerings offerings;
    private final OfferingClearance clearances;
    private final Event<MarketEvent> events;
    private final Clock clock;

    MoveOffering(Offerings offerings, OfferingClearance clearances, Event<MarketEvent> events, Clock clock) {
        this.offerings = offerings;
        this.clearances = clearances;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public OfferingView handle(Caller caller, OfferingId id, Expected expected, Move move) {
        var offering = offerings.one(id).orElseThrow(Refusal::notFound);
        OfferingPolicy.mayChange(caller, offering.owner()).orRefuse();
        expected.orRefuse(offering.version());
        OfferingPolicy.mayTake(move.verb, offering.state()).orRefuse();
        if (move == Move.LIST) {
            clearances.mayName(caller, offerings.view(offering).details());
        }
        offering.moveTo(move.to);
        offerings.flush();
        var view = offerings.view(offering);
        events.fire(new OfferingMoved(view, move.to.name(), true, clock.instant()));
        return view;
    }
}
