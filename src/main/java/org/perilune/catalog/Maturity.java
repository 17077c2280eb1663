package org.perilune.catalog;

/** How real a service is. Only IN_TRANSIT and OPERATIONAL take firm bookings. */
public enum Maturity {
    CONCEPT,
    FUNDED,
    IN_DEVELOPMENT,
    IN_TRANSIT,
    OPERATIONAL,
    SUSPENDED,
    RETIRED
}
