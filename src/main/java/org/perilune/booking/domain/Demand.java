package org.perilune.booking.domain;

import java.util.List;
import java.util.Optional;
import org.perilune.agreements.AgreementId;
import org.perilune.catalog.OfferingId;
import org.perilune.catalog.ResourceId;
import org.perilune.kernel.Interval;
import org.perilune.kernel.Quantity;

/**
 * What somebody asks for.
 *
 * @param agreement under which; may be left out where exactly one covers it
 * @param quantity expected usage in the offering's meter: priced, and the bound of what can be metered
 * @param claims what is needed of each resource that is counted; may be left out where the quantity itself says it
 */
public record Demand(
        OfferingId offering, Optional<AgreementId> agreement, Interval window, Quantity quantity, List<Part> claims) {

    public Demand {
        claims = List.copyOf(claims);
    }

    /** So much of one dimension of one resource. */
    public record Part(ResourceId resource, String dimension, Quantity quantity) {}
}
