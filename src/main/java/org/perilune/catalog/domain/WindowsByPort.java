package org.perilune.catalog.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.perilune.catalog.CatalogLookup;
import org.perilune.catalog.OfferingDetails;
import org.perilune.catalog.OfferingId;
import org.perilune.catalog.OfferingView;
import org.perilune.catalog.OfferingWindows;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Expected;
import org.perilune.kernel.Interval;
import org.perilune.kernel.Refusal;

/** Describes an offering anew with other windows; the rules are those of {@link DescribeOffering}. */
@ApplicationScoped
class WindowsByPort implements OfferingWindows {

    private final CatalogLookup catalog;
    private final DescribeOffering describeOffering;
    private final EntityManager entities;

    WindowsByPort(CatalogLookup catalog, DescribeOffering describeOffering, EntityManager entities) {
        this.catalog = catalog;
        this.entities = entities;
        this.describeOffering = describeOffering;
    }

    @Override
    public OfferingView replace(Caller caller, OfferingId id, Expected expected, List<Interval> windows) {
        var details = catalog.find(id).orElseThrow(Refusal::notFound).details();
        entities.flush();
        entities.clear(); // the rows just read stand in the way of those that take their place
        return describeOffering.handle(caller, id, expected, with(details, windows));
    }

    private static OfferingDetails with(OfferingDetails now, List<Interval> windows) {
        return new OfferingDetails(
                now.name(),
                now.place(),
                now.reachMetres(),
                now.maturity(),
                now.assertedOn(),
                now.listing(),
                now.frameworks(),
                now.namedParties(),
                windows,
                now.setUp(),
                now.tearDown(),
                now.least(),
                now.most(),
                now.crewLifeSupport(),
                now.attributes());
    }
}
