package org.perilune.catalog;

/** Who finds an offering: partners and named parties alone, members of frameworks, or every participant. */
public enum Listing {
    UNLISTED,
    FRAMEWORKS,
    ALL_PARTICIPANTS
}
