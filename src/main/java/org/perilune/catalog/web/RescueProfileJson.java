package org.perilune.catalog.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.perilune.catalog.RescueProfile;

/** A rescue profile on the wire. Each attribute has a value or says UNKNOWN. */
record RescueProfileJson(
        @NotBlank @Size(max = 80) String suitConnector,
        @NotNull @Pattern(regexp = RescueProfileJson.NUMBER) String suitPressureKilopascal,
        @NotBlank @Size(max = 80) String docking,
        @NotNull @Pattern(regexp = RescueProfileJson.NUMBER) String atmospherePressureKilopascal,
        @NotNull @Pattern(regexp = RescueProfileJson.NUMBER) String atmosphereOxygenPercent,
        @NotBlank @Size(max = 80) String distressChannel) {

    static final String NUMBER = "UNKNOWN|[0-9]{1,4}(\\.[0-9]{1,3})?";

    static RescueProfileJson of(RescueProfile profile) {
        return new RescueProfileJson(
                profile.suitConnector(),
                profile.suitPressureKilopascal(),
                profile.docking(),
                profile.atmospherePressureKilopascal(),
                profile.atmosphereOxygenPercent(),
                profile.distressChannel());
    }

    RescueProfile toProfile() {
        return new RescueProfile(
                suitConnector,
                suitPressureKilopascal,
                docking,
                atmospherePressureKilopascal,
                atmosphereOxygenPercent,
                distressChannel);
    }
}
