package org.perilune.catalog;

import org.perilune.kernel.Problem;

/** Refusals of the catalogue. */
public final class CatalogProblems {

    public static final Problem RESCUE_PROFILE_MISSING = new Problem(
            "rescue-profile-missing", 422, "A crewed asset publishes its whole rescue profile; UNKNOWN is an answer");
    public static final Problem PLACE_INVALID =
            new Problem("place-invalid", 422, "A place has both coordinates or none, within their bounds");

    private CatalogProblems() {}
}
