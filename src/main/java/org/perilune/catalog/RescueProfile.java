package org.perilune.catalog;

/**
 * What somebody must know to come to the help of a crewed asset's people, or to be helped by them. Published by every
 * participant for every crewed asset; {@link #UNKNOWN} is an answer, nothing is not. Pressures are kPa as decimal
 * strings.
 */
public record RescueProfile(
        String suitConnector,
        String suitPressureKilopascal,
        String docking,
        String atmospherePressureKilopascal,
        String atmosphereOxygenPercent,
        String distressChannel) {

    public static final String UNKNOWN = "UNKNOWN";
}
