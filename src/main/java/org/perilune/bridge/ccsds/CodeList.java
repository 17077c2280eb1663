package org.perilune.bridge.ccsds;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The code lists of 902.1. A value no list has is written with the agreed escape {@code UNR::} and read back as it came. */
public enum CodeList {
    SCHEDULE_STATUS("TEST", "PROVISIONAL", "OPERATIONAL", "OTHER"),
    INCLUSION_TYPE("START_INCLUSION", "END_INCLUSION", "OVERLAP_INCLUSION", "FULL_INCLUSION"),
    ACTIVITY_STATUS("COMMITTED", "TENTATIVE", "AVAILABLE", "UNAVAILABLE"),
    SERVICE_TYPE(
            "TELEMETRY",
            "TELECOMMAND",
            "RANGING",
            "DOPPLER",
            "DELTADOR",
            "VLBI",
            "RF-ONLY",
            "OFFLINE-TMRECORDING",
            "OFFLINE-TMPROVISION",
            "APA-AZ/EL",
            "APA-X/Y",
            "TEST",
            "RESERVED",
            "UNUSED",
            "TBD"),
    FREQUENCY_BAND(
            "HF", "VHF", "UHF", "L", "S-NE", "S-DS", "C", "X-NE", "X-DS", "Ku", "K", "Ka-NE", "Ka-DS", "Ka-S", "V", "W",
            "mm", "O1", "O2", "N/A", "OTHER");

    public static final String UNREGISTERED = "UNR::";

    private static final Pattern ESCAPED = Pattern.compile("UNR::\\S(.{0,62}\\S)?");

    private final Set<String> codes;

    CodeList(String... codes) {
        this.codes = Set.of(codes);
    }

    public Set<String> codes() {
        return codes;
    }

    public boolean takes(String value) {
        return codes.contains(value) || ESCAPED.matcher(value).matches();
    }

    /** The value where the list takes it, and else behind the escape. */
    public String codeFor(String value) {
        return takes(value) ? value : UNREGISTERED + value;
    }

    /** The list's name as documents spell their fields, for messages. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
