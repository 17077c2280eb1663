package org.perilune.catalog.domain;

import static org.perilune.catalog.CatalogProblems.ATTRIBUTE_INVALID;
import static org.perilune.catalog.CatalogProblems.METER_NOT_IN_CATEGORY;
import static org.perilune.catalog.CatalogProblems.OFFERING_INVALID;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.perilune.catalog.AttributeUnits;
import org.perilune.catalog.AttributeView;
import org.perilune.catalog.Category;
import org.perilune.catalog.Listing;
import org.perilune.catalog.OfferingDetails;
import org.perilune.catalog.OfferingState;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Interval;
import org.perilune.kernel.Meter;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.Problem;
import org.perilune.kernel.Refusal;
import org.perilune.kernel.Verdict;

/** What an offering must say of itself, who may change it, and where it may go from where it is. */
final class OfferingPolicy {

    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,12})?");

    private OfferingPolicy() {}

    static Verdict mayChange(Caller caller, ParticipantId owner) {
        return Verdict.unless(!caller.speaksFor(owner), Problem.FORBIDDEN, "Only its provider changes an offering");
    }

    static Verdict mayBe(Category category, Meter meter, OfferingDetails details) {
        return Verdict.unless(
                        !category.counts(meter),
                        METER_NOT_IN_CATEGORY,
                        "%s is counted in %s",
                        category,
                        category.meters().stream().sorted().toList())
                .and(AssetPolicy.mayBe(false, details.place(), java.util.Optional.empty()))
                .and(Verdict.unless(overlap(details.windows()), OFFERING_INVALID, "Its windows overlap"))
                .and(Verdict.unless(
                        (details.listing() == Listing.FRAMEWORKS)
                                == details.frameworks().isEmpty(),
                        OFFERING_INVALID,
                        "Frameworks are named with the listing FRAMEWORKS, and only with it"))
                .and(() -> bounds(meter, details))
                .and(() -> attributes(details.attributes()));
    }

    private static Verdict bounds(Meter meter, OfferingDetails details) {
        long least = details.least().map(meter::positiveTicks).orElse(0L);
        long most = details.most().map(meter::positiveTicks).orElse(Long.MAX_VALUE);
        return Verdict.unless(least > most, OFFERING_INVALID, "The smallest booking is larger than the largest");
    }

    private static boolean overlap(List<Interval> windows) {
        var inOrder = windows.stream()
                .sorted(Comparator.comparing(Interval::startsAt))
                .toList();
        for (int index = 1; index < inOrder.size(); index++) {
            if (inOrder.get(index).overlaps(inOrder.get(index - 1))) {
                return true;
            }
        }
        return false;
    }

    private static Verdict attributes(List<AttributeView> attributes) {
        var codes = new HashSet<String>();
        var verdict = Verdict.allow();
        for (var attribute : attributes) {
            verdict = verdict.and(Verdict.unless(
                            !codes.add(attribute.code()), ATTRIBUTE_INVALID, "%s is there twice", attribute.code()))
                    .and(unit(attribute));
        }
        return verdict;
    }

    private static Verdict unit(AttributeView attribute) {
        if (attribute.unit() == null) {
            return Verdict.allow();
        }
        return Verdict.unless(
                        !AttributeUnits.allows(attribute.unit()),
                        Problem.UNIT_NOT_ALLOWED,
                        "%s is given in a unit that is not on the list",
                        attribute.code())
                .and(Verdict.unless(
                        !DECIMAL.matcher(attribute.value()).matches(),
                        ATTRIBUTE_INVALID,
                        "%s has a unit, so its value is a decimal number",
                        attribute.code()));
    }

    /** The verbs open to an offering in this state. */
    static List<String> actions(OfferingState state) {
        return switch (state) {
            case DRAFT -> List.of("describe", "list", "retire");
            case LISTED -> List.of("describe", "pause", "retire");
            case PAUSED -> List.of("describe", "list", "retire");
            case RETIRED -> List.of();
        };
    }

    static Verdict mayTake(String action, OfferingState state) {
        return actions(state).contains(action)
                ? Verdict.allow()
                : Verdict.deny(Refusal.of(Problem.ILLEGAL_TRANSITION, "An offering that is %s has no %s", state, action)
                        .with("allowedActions", actions(state)));
    }
}
