package org.perilune.catalog.web;

import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.perilune.catalog.Category;
import org.perilune.catalog.Maturity;
import org.perilune.catalog.domain.OfferingSearch;
import org.perilune.kernel.Interval;
import org.perilune.kernel.Meter;
import org.perilune.kernel.ParticipantId;
import org.perilune.kernel.Problem;
import org.perilune.kernel.Quantity;
import org.perilune.kernel.Refusal;
import org.perilune.kernel.geo.Body;
import org.perilune.kernel.geo.Point;
import org.perilune.kernel.web.Parameters;

/** What to look for, from the query: category, time, place and need. Those that belong together come together. */
public class SearchParameters {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,9})?");
    private static final long METRES_A_KILOMETRE = 1000;
    private static final long FARTHEST_KILOMETRES = 21_000;

    @QueryParam("category")
    @Nullable
    String category;

    @QueryParam("provider")
    @Nullable
    String provider;

    @QueryParam("maturity")
    @Nullable
    String maturity;

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("until")
    @Nullable
    String until;

    @QueryParam("body")
    @Nullable
    String body;

    @QueryParam("latitude")
    @Nullable
    String latitude;

    @QueryParam("longitude")
    @Nullable
    String longitude;

    @QueryParam("withinKilometres")
    @Nullable
    String withinKilometres;

    @QueryParam("needValue")
    @Nullable
    String needValue;

    @QueryParam("needUnit")
    @Nullable
    String needUnit;

    OfferingSearch toSearch(ParticipantId searcher) {
        return new OfferingSearch(
                searcher,
                Parameters.choice("category", Category.class, category),
                Parameters.optionalId("provider", provider).map(ParticipantId::new),
                Parameters.choice("maturity", Maturity.class, maturity),
                during(),
                near(),
                need());
    }

    private Optional<Interval> during() {
        var starts = Parameters.instant("from", from);
        var ends = Parameters.instant("until", until);
        together(starts.isPresent(), ends.isPresent(), "from and until");
        return starts.map(start -> new Interval(start, ends.orElseThrow()));
    }

    private Optional<OfferingSearch.Near> near() {
        var surface = Parameters.choice("body", Body.class, body);
        boolean point = latitude != null;
        together(point, longitude != null, "latitude and longitude");
        together(point, withinKilometres != null, "a point and withinKilometres");
        if (surface.isEmpty() && point) {
            throw Parameters.malformed("body", "says on which body the point lies");
        }
        return surface.map(on -> new OfferingSearch.Near(
                on,
                point
                        ? Optional.of(
                                new Point(on, degrees("latitude", latitude, 90), degrees("longitude", longitude, 360)))
                        : Optional.empty(),
                point ? kilometres() * METRES_A_KILOMETRE : 0));
    }

    private long kilometres() {
        var value = decimal("withinKilometres", withinKilometres);
        if (value.stripTrailingZeros().scale() > 0
                || value.signum() < 0
                || value.compareTo(BigDecimal.valueOf(FARTHEST_KILOMETRES)) > 0) {
            throw Parameters.malformed("withinKilometres", "is a whole number from 0 to " + FARTHEST_KILOMETRES);
        }
        return value.longValueExact();
    }

    private Optional<OfferingSearch.Need> need() {
        together(needValue != null, needUnit != null, "needValue and needUnit");
        if (needUnit == null) {
            return Optional.empty();
        }
        var quantity = new Quantity(decimal("needValue", needValue), needUnit);
        var ticks = new EnumMap<Meter, Long>(Meter.class);
        for (var meter : Meter.values()) {
            if (meter.allowedUnits().contains(needUnit)) {
                ticks.put(meter, meter.positiveTicks(quantity));
            }
        }
        if (ticks.isEmpty()) {
            throw Refusal.of(Problem.UNIT_NOT_ALLOWED, "Nothing is counted in %s", needUnit);
        }
        return Optional.of(new OfferingSearch.Need(ticks));
    }

    private static BigDecimal degrees(String name, @Nullable String text, int most) {
        var value = decimal(name, text);
        if (value.abs().compareTo(BigDecimal.valueOf(most)) > 0) {
            throw Parameters.malformed(name, "lies between -" + most + " and " + most);
        }
        return value;
    }

    private static BigDecimal decimal(String name, @Nullable String text) {
        if (text == null || !DECIMAL.matcher(text).matches()) {
            throw Parameters.malformed(name, "is a decimal number");
        }
        return new BigDecimal(text);
    }

    private static void together(boolean one, boolean other, String names) {
        if (one != other) {
            throw Refusal.of(Problem.MALFORMED_REQUEST, "The parameters %s come together", names);
        }
    }
}
