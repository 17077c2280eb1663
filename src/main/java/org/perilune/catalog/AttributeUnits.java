package org.perilune.catalog;

import java.util.Set;

/**
 * The UCUM units an attribute may be given in. A list, because validity does not help: {@code GB} is UCUM for gigabel and
 * {@code dBi} for deci-biot.
 */
public final class AttributeUnits {

    private static final Set<String> ALLOWED = Set.of(
            "kW.h",
            "W.h",
            "kW",
            "W",
            "MW",
            "V",
            "kV",
            "A",
            "Hz",
            "kHz",
            "MHz",
            "GHz",
            "bit/s",
            "kbit/s",
            "Mbit/s",
            "Gbit/s",
            "Gbit",
            "By",
            "kBy",
            "MBy",
            "GBy",
            "TBy",
            "ns",
            "us",
            "ms",
            "s",
            "min",
            "h",
            "d",
            "g",
            "kg",
            "t",
            "kg/d",
            "kg/h",
            "L",
            "m3",
            "mm",
            "m",
            "km",
            "m/s",
            "km/h",
            "deg",
            "kPa",
            "[psi]",
            "%",
            "Cel",
            "K",
            "dB",
            "B[W]",
            "dB[W]",
            "N",
            "{pass}",
            "{seat}",
            "{berth}",
            "{message}",
            "{crew}");

    private AttributeUnits() {}

    public static boolean allows(String unit) {
        return ALLOWED.contains(unit);
    }
}
