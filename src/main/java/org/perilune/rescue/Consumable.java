package org.perilune.rescue;

import org.perilune.kernel.Meter;

/** What people cannot live without; each is used up by every one of them, every day. */
public enum Consumable {
    OXYGEN(Meter.MASS),
    /** The capacity to take carbon dioxide out, in kilograms of it. */
    CARBON_DIOXIDE_REMOVAL(Meter.MASS),
    WATER(Meter.MASS),
    POWER(Meter.ENERGY),
    /** The heat that can still be carried away, as energy. */
    THERMAL(Meter.ENERGY);

    private final Meter meter;

    Consumable(Meter meter) {
        this.meter = meter;
    }

    public Meter meter() {
        return meter;
    }
}
