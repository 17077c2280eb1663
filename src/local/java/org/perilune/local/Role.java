package org.perilune.local;

import java.util.Set;

/** The roles of the field, and the capabilities (OAuth 2.0 scopes) each may have in a token. */
public enum Role {
    PLANNER(
            "catalog:read",
            "agreements:read",
            "bookings:read",
            "bookings:request",
            "metering:read",
            "metering:confirm",
            "settlement:read"),
    PROVIDER_OPERATOR(
            "catalog:read",
            "catalog:write",
            "agreements:read",
            "bookings:read",
            "bookings:provide",
            "metering:read",
            "metering:report",
            "settlement:read"),
    NEGOTIATOR("catalog:read", "agreements:read", "agreements:negotiate", "clearance:certify"),
    SIGNATORY(
            "agreements:read",
            "agreements:sign",
            "settlement:read",
            "settlement:accept",
            "participants:keys",
            "oversight:appoint"),
    SETTLEMENT_OFFICER("agreements:read", "metering:read", "settlement:read", "settlement:close"),
    LEGAL_OFFICER("clearance:certify", "clearance:publish"),
    RESCUE_COORDINATOR("catalog:read", "rescue:coordinate"),
    TREATY_OFFICER("oversight:read", "agreements:read", "settlement:read"),
    OPERATOR("participants:onboard");

    /** What everybody with a token may do: look up who is who and which law applies, call for help, hear the news. */
    private static final Set<String> EVERYBODY =
            Set.of("directory:read", "clearance:read", "rescue:read", "rescue:raise", "events:read");

    private final Set<String> capabilities;

    Role(String... capabilities) {
        this.capabilities = Set.of(capabilities);
    }

    /** Officers review and the operator runs the house: neither listens to the market's news nor calls for help. */
    public boolean grants(String capability) {
        boolean trades = this != TREATY_OFFICER && this != OPERATOR;
        return capabilities.contains(capability)
                || capability.equals("directory:read")
                || (trades && EVERYBODY.contains(capability));
    }

    /** The demonstration's name for somebody who has this role at a participant, such as {@code esa-planner}. */
    public String usernameAt(String participant) {
        return participant + "-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public static Set<String> allCapabilities() {
        var all = new java.util.TreeSet<>(EVERYBODY);
        for (var role : values()) {
            all.addAll(role.capabilities);
        }
        return all;
    }
}
