package org.perilune.catalog.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.perilune.catalog.OfferingDetails;
import org.perilune.catalog.OfferingId;
import org.perilune.catalog.OfferingMoved;
import org.perilune.catalog.OfferingView;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Expected;
import org.perilune.kernel.MarketEvent;
import org.perilune.kernel.Refusal;

/** The provider describes an offering anew. Bookings keep the snapshot they were made under. */
@ApplicationScoped
public class DescribeOffering {

    private final Offerings offerings;
    private final OfferingClearance clearances;
    private final Event<MarketEvent> events;
    private final Clock clock;

    DescribeOffering(Offerings offerings, OfferingClearance clearances, Event<MarketEvent> events, Clock clock) {
        this.offerings = offerings;
        this.clearances = clearances;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public OfferingView handle(Caller caller, OfferingId id, Expected expected, OfferingDetails details) {
        var offering = offerings.one(id).orElseThrow(Refusal::notFound);
        OfferingPolicy.mayChange(caller, offering.owner()).orRefuse();
        expected.orRefuse(offering.version());
        OfferingPolicy.mayTake("describe", offering.state())
                .and(() -> OfferingPolicy.mayBe(offering.category(), offering.meter(), details))
                .orRefuse();
        clearances.mayName(caller, details);
        var before = offerings.view(offering).details();
        offerings.describe(offering, details);
        var view = offerings.view(offering);
        boolean publicly = !before.publicFace().equals(view.details().publicFace());
        events.fire(new OfferingMoved(view, "DESCRIBED", publicly, clock.instant()));
        return view;
    }
}
