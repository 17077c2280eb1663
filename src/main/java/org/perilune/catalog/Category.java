package org.perilune.catalog;

import java.util.EnumSet;
import java.util.Set;
import org.perilune.kernel.Meter;

/** The six kinds of service, each with the meters its usage may be counted in. */
public enum Category {
    COMMUNICATION(EnumSet.of(Meter.APERTURE_TIME, Meter.CONTACT, Meter.DATA_VOLUME, Meter.MESSAGE)),
    NAVIGATION(EnumSet.of(Meter.NAVIGATION_TIME, Meter.FIX, Meter.PRODUCT)),
    POWER(EnumSet.of(Meter.ENERGY, Meter.SESSION_TIME)),
    HABITAT(EnumSet.of(Meter.BERTH_NIGHT, Meter.RACK, Meter.CYCLE, Meter.SESSION_TIME)),
    CONSUMABLE(EnumSet.of(Meter.MASS, Meter.VOLUME)),
    TRANSPORT(EnumSet.of(Meter.MASS, Meter.VOLUME, Meter.SEAT, Meter.DISTANCE, Meter.HAULAGE, Meter.SESSION_TIME));

    private final Set<Meter> meters;

    Category(Set<Meter> meters) {
        this.meters = Set.copyOf(meters);
    }

    public boolean counts(Meter meter) {
        return meters.contains(meter);
    }

    public Set<Meter> meters() {
        return meters;
    }
}
