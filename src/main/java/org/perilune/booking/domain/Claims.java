package org.perilune.booking.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.perilune.booking.BookingProblems;
import org.perilune.booking.Claim;
import org.perilune.catalog.Draw;
import org.perilune.catalog.OfferingView;
import org.perilune.kernel.Quantity;
import org.perilune.kernel.Refusal;

/** From what is asked for to what is taken: every dimension of every resource is claimed exactly once. */
final class Claims {

    private Claims() {}

    /**
     * @throws Refusal {@code claims-invalid} for a claim too many, too few or twice; the meters' own for quantities they do
     *     not read
     */
    static List<Claim> of(OfferingView offering, Demand demand) {
        var parts = new HashMap<List<Object>, Quantity>();
        for (var part : demand.claims()) {
            if (parts.put(List.of(part.resource(), part.dimension()), part.quantity()) != null) {
                throw Refusal.of(BookingProblems.CLAIMS_INVALID, "%s is claimed twice", part.dimension());
            }
        }
        var claims = new ArrayList<Claim>();
        for (var draw : offering.draws()) {
            draw.dimensions().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(dimension -> {
                        var asked = Optional.ofNullable(parts.remove(List.of(draw.resource(), dimension.getKey())))
                                .or(() -> said(offering, demand))
                                .orElseThrow(() -> missing(draw, dimension.getKey()));
                        claims.add(new Claim(
                                draw.resource(),
                                dimension.getKey(),
                                dimension.getValue(),
                                dimension.getValue().positiveTicks(asked)));
                    });
        }
        if (!parts.isEmpty()) {
            throw Refusal.of(BookingProblems.CLAIMS_INVALID, "The offering does not draw on all that is claimed");
        }
        return claims;
    }

    private static Optional<Quantity> said(OfferingView offering, Demand demand) {
        return offering.claimsItself() ? Optional.of(demand.quantity()) : Optional.empty();
    }

    private static Refusal missing(Draw draw, String dimension) {
        return Refusal.of(
                BookingProblems.CLAIMS_INVALID, "Say how much of the %s of resource %s", dimension, draw.resource());
    }
}
