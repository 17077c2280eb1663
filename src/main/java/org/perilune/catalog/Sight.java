package org.perilune.catalog;

/** As whom somebody sees an offering. Without an agreement there is no availability to see, only that one is needed. */
public enum Sight {
    OWNER,
    PARTNER,
    LISTED
}
