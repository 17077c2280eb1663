package org.perilune.catalog;

import org.perilune.kernel.Problem;

/** Refusals of the catalogue. */
public final class CatalogProblems {

    public static final Problem RESCUE_PROFILE_MISSING = new Problem(
            "rescue-profile-missing", 422, "A crewed asset publishes its whole rescue profile; UNKNOWN is an answer");
    public static final Problem PLACE_INVALID =
            new Problem("place-invalid", 422, "A place has both coordinates or none, within their bounds");
    public static final Problem RESOURCE_INVALID =
            new Problem("resource-invalid", 422, "The limits or the grid do not fit the capacity model");
    public static final Problem METER_NOT_IN_CATEGORY =
            new Problem("meter-not-in-category", 422, "Services of this category are not counted in this meter");
    public static final Problem OFFERING_INVALID =
            new Problem("offering-invalid", 422, "What is said of the offering contradicts itself");
    public static final Problem ATTRIBUTE_INVALID =
            new Problem("attribute-invalid", 422, "An attribute is twice there, or its value is no number of its unit");

    private CatalogProblems() {}
}
