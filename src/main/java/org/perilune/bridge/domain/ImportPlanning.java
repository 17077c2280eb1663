package org.perilune.bridge.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.perilune.bridge.ccsds.PlanningInformation;
import org.perilune.catalog.CatalogLookup;
import org.perilune.catalog.OfferingId;
import org.perilune.catalog.OfferingView;
import org.perilune.catalog.OfferingWindows;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Expected;
import org.perilune.kernel.Interval;
import org.perilune.kernel.Refusal;

/**
 * A provider's communication windows become the windows of its offering. The document speaks about one stretch of time:
 * inside it the windows are those of the document, outside it they stay.
 */
@ApplicationScoped
public class ImportPlanning {

    /** As many windows as an offering has at most. */
    private static final int MOST_WINDOWS = 500;

    private final CatalogLookup catalog;
    private final OfferingWindows windows;

    ImportPlanning(CatalogLookup catalog, OfferingWindows windows) {
        this.catalog = catalog;
        this.windows = windows;
    }

    @Transactional
    public OfferingView handle(Caller caller, OfferingId id, Expected expected, String document) {
        var offering = catalog.find(id).orElseThrow(Refusal::notFound);
        expected.orRefuse(offering.version());
        var planned = Documents.read(document, PlanningInformation::read);
        var errors = new Documents.Errors();
        planned.windows()
                .forEach(window -> errors.when(
                        !window.apertureRef().equals(id.toString()),
                        window.path() + ".apertureRef",
                        "is not the offering the document is imported for"));
        var merged = merge(offering.details().windows(), planned);
        errors.when(
                merged.isEmpty(),
                "communicationWindow",
                "leaves the offering no window at all, which would open it at any time");
        errors.when(
                merged.size() > MOST_WINDOWS,
                "communicationWindow",
                "leaves the offering more than " + MOST_WINDOWS + " windows");
        errors.orRefuse();
        return windows.replace(caller, id, expected, merged);
    }

    static List<Interval> merge(List<Interval> now, PlanningInformation planned) {
        var all = new ArrayList<Interval>();
        for (var window : now) {
            if (window.startsAt().isBefore(planned.startTime())) {
                all.add(new Interval(window.startsAt(), earlier(window.endsAt(), planned.startTime())));
            }
            if (window.endsAt().isAfter(planned.endTime())) {
                all.add(new Interval(later(window.startsAt(), planned.endTime()), window.endsAt()));
            }
        }
        planned.windows().forEach(window -> all.add(new Interval(window.startTime(), window.endTime())));
        all.sort(Comparator.comparing(Interval::startsAt));
        return all;
    }

    private static java.time.Instant earlier(java.time.Instant one, java.time.Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static java.time.Instant later(java.time.Instant one, java.time.Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
