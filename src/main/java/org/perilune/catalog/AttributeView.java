package org.perilune.catalog;

import org.jspecify.annotations.Nullable;

/**
 * One property of an offering.
 *
 * @param code what it is about, such as {@code band}; {@code UNR::} values are taken and given back as they came
 * @param value text, or a decimal number where there is a unit
 * @param unit UCUM, from the list of {@link AttributeUnits}
 * @param standard the standard that defines it, with its version
 */
public record AttributeView(
        String code,
        String value,
        @Nullable String unit,
        @Nullable String standard,
        @Nullable String standardVersion,
        EvidenceClass evidence,
        Releasability releasability,
        ExportClass exportClass) {

    /** Whether nothing, neither its provider nor a rule, keeps it from whoever finds the offering. */
    boolean isEverybodys() {
        return releasability == Releasability.PUBLIC && exportClass == ExportClass.NOT_CONTROLLED;
    }

    /** How well it is known. */
    public enum EvidenceClass {
        TESTED,
        ANALYSED,
        ASSERTED,
        UNKNOWN
    }

    /** Who may read it: whoever sees the offering, partners of an agreement in force, named parties, or nobody else. */
    public enum Releasability {
        PUBLIC,
        AGREEMENT,
        NAMED_PARTIES,
        INTERNAL
    }

    /** Its export control; what nobody has classified is INTERNAL whatever its releasability says. */
    public enum ExportClass {
        NOT_CONTROLLED,
        EAR99,
        CONTROLLED_9E515,
        ITAR,
        OTHER_NATIONAL,
        UNKNOWN
    }
}
