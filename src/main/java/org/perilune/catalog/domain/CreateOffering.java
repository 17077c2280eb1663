package org.perilune.catalog.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.perilune.catalog.AssetId;
import org.perilune.catalog.Category;
import org.perilune.catalog.Draw;
import org.perilune.catalog.OfferingDetails;
import org.perilune.catalog.OfferingMoved;
import org.perilune.catalog.OfferingView;
import org.perilune.catalog.ResourceId;
import org.perilune.catalog.ResourceView;
import org.perilune.kernel.Caller;
import org.perilune.kernel.MarketEvent;
import org.perilune.kernel.Meter;
import org.perilune.kernel.Problem;
import org.perilune.kernel.Refusal;

/** A provider drafts an offering over resources of its own. It is nobody's to find until it is listed. */
@ApplicationScoped
public class CreateOffering {

    public record Command(
            AssetId asset,
            Category category,
            Meter meter,
            List<ResourceId> resources,
            OfferingDetails details,
            boolean demonstration) {}

    private final Assets assets;
    private final Resources resources;
    private final Offerings offerings;
    private final OfferingClearance clearances;
    private final Event<MarketEvent> events;
    private final Clock clock;

    CreateOffering(
            Assets assets,
            Resources resources,
            Offerings offerings,
            OfferingClearance clearances,
            Event<MarketEvent> events,
            Clock clock) {
        this.assets = assets;
        this.resources = resources;
        this.offerings = offerings;
        this.clearances = clearances;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public OfferingView handle(Caller caller, Command command) {
        var asset = assets.find(command.asset()).orElseThrow(Refusal::notFound);
        if (!caller.speaksFor(asset.owner())) {
            throw Refusal.of(Problem.FORBIDDEN, "Only its owner offers the services of an asset");
        }
        var draws = command.resources().stream().distinct().map(this::draw).toList();
        OfferingPolicy.mayBe(command.category(), command.meter(), command.details())
                .orRefuse();
        clearances.mayName(caller, command.details());
        var offering = Offering.drafted(caller.participant(), command, clock.instant());
        offerings.add(offering, draws, command.details());
        var view = offerings.view(offering);
        events.fire(new OfferingMoved(view, "CREATED", true, clock.instant()));
        return view;
    }

    private Draw draw(ResourceId resource) {
        return resources.find(resource).map(ResourceView::draw).orElseThrow(Refusal::notFound);
    }
}
