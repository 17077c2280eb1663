package org.perilune.booking.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.perilune.booking.Claim;
import org.perilune.catalog.ResourceId;
import org.perilune.kernel.Meter;
import org.perilune.kernel.Quantity;

class DeliverableTest {

    @Test
    void six_hours_have_360_minutes_of_aperture() {
        assertMost(Meter.APERTURE_TIME, Duration.ofHours(6), List.of(), "6", "h");
    }

    @Test
    void a_second_of_navigation_is_less_than_a_tick_of_an_hour() {
        assertMost(Meter.NAVIGATION_TIME, Duration.ofSeconds(3), List.of(), "0.000", "h");
        assertMost(Meter.SESSION_TIME, Duration.ofDays(2), List.of(), "2", "d");
    }

    @Test
    void four_kilowatts_for_six_hours_are_24_kilowatt_hours() {
        assertMost(Meter.ENERGY, Duration.ofHours(6), claims(Meter.POWER, "4", "kW"), "24", "kW.h");
    }

    @Test
    void eight_megabits_a_second_for_an_hour_are_3_6_gigabytes() {
        assertMost(Meter.DATA_VOLUME, Duration.ofHours(1), claims(Meter.DATA_RATE, "8", "Mbit/s"), "3.6", "GBy");
    }

    @Test
    void a_night_begun_is_a_night() {
        assertMost(Meter.BERTH_NIGHT, Duration.ofHours(25), claims(Meter.BERTH, "2", "{berth}"), "4", "{berth}.d");
    }

    @Test
    void what_no_claim_bounds_is_unbounded() {
        assertThat(Deliverable.most(Meter.ENERGY, Duration.ofHours(1), List.of()))
                .isEmpty();
        assertThat(Deliverable.most(Meter.MASS, Duration.ofHours(1), List.of())).isEmpty();
    }

    @Test
    void a_year_of_all_the_power_there_is_does_not_overflow() {
        assertMost(Meter.ENERGY, Duration.ofHours(9600), claims(Meter.POWER, "100000", "kW"), "960000000", "kW.h");
    }

    private static void assertMost(Meter meter, Duration window, List<Claim> claims, String value, String unit) {
        assertThat(Deliverable.most(meter, window, claims)).contains(meter.ticks(Quantity.of(value, unit)));
    }

    private static List<Claim> claims(Meter meter, String value, String unit) {
        return List.of(
                new Claim(new ResourceId(UUID.randomUUID()), "capacity", meter, meter.ticks(Quantity.of(value, unit))));
    }
}
