package org.perilune.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perilune.support.Problems.assertRefused;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MeterTest {

    @ParameterizedTest
    @CsvSource({"DATA_VOLUME,GBy", "ENERGY,kW.h", "DATA_RATE,Mbit/s", "MASS,t", "BERTH_NIGHT,{berth}.d"})
    @Tag("R-14")
    void a_unit_on_the_meters_list_is_read(Meter meter, String unit) {
        assertThat(meter.positiveTicks(Quantity.of("2", unit))).isPositive();
    }

    /** All but kWh and Mbps are valid UCUM, and mean something else: gigabel, deci-biot. */
    @ParameterizedTest
    @CsvSource({
        "DATA_VOLUME,GB",
        "DATA_RATE,Mbps",
        "ENERGY,kWh",
        "POWER,dBi",
        "MASS,L",
        "MASS,KG",
        "ENERGY,kW",
        "POWER,kW.h"
    })
    @Tag("R-14")
    void a_unit_that_is_only_valid_elsewhere_is_refused(Meter meter, String unit) {
        assertRefused(() -> meter.ticks(Quantity.of("1", unit)), Problem.UNIT_NOT_ALLOWED);
    }

    @ParameterizedTest
    @CsvSource({"CONTACT,{pass},{seat}", "BERTH_NIGHT,{berth}.d,h", "SEAT,{seat},{pass}", "FIX,{fix},{message}"})
    @Tag("R-15")
    void counts_of_unlike_things_never_convert(Meter meter, String from, String to) {
        assertRefused(() -> meter.convert(Quantity.of("10", from), to), Problem.METERS_DO_NOT_CONVERT);
    }

    @Test
    @Tag("R-15")
    void no_unit_belongs_to_two_meters_that_count_different_things() {
        var counted = new HashSet<String>();
        for (var meter : Meter.values()) {
            meter.allowedUnits().stream()
                    .filter(unit -> unit.startsWith("{"))
                    .forEach(unit -> assertThat(counted.add(unit)).as(unit).isTrue());
        }
    }

    @ParameterizedTest
    @CsvSource({"1.5,MW.h,1500000", "12.500,kW.h,12500", "0.001,kW.h,1", "7,W.h,7"})
    void a_quantity_is_counted_in_whole_ticks(BigDecimal value, String unit, long ticks) {
        assertThat(Meter.ENERGY.ticks(new Quantity(value, unit))).isEqualTo(ticks);
    }

    @ParameterizedTest
    @CsvSource({"-1", "1000000001", "0.0001"})
    void a_negative_absurd_or_too_fine_quantity_is_refused(BigDecimal value) {
        assertRefused(() -> Meter.ENERGY.ticks(new Quantity(value, "kW.h")), Problem.QUANTITY_INVALID);
    }

    @Test
    void nothing_at_all_is_no_positive_quantity() {
        assertRefused(() -> Meter.MASS.positiveTicks(Quantity.of("0.000", "kg")), Problem.QUANTITY_INVALID);
    }

    @Test
    void conversion_within_a_meter_is_exact() {
        assertThat(Meter.DATA_VOLUME.convert(Quantity.of("1", "GBy"), "Gbit").value())
                .isEqualByComparingTo("8");
        assertThat(Meter.APERTURE_TIME.convert(Quantity.of("1.5", "h"), "min").value())
                .isEqualByComparingTo("90");
    }

    @Test
    void a_conversion_without_an_exact_value_is_refused() {
        assertRefused(() -> Meter.APERTURE_TIME.convert(Quantity.of("1", "min"), "h"), Problem.QUANTITY_INVALID);
    }

    @ParameterizedTest
    @EnumSource(Meter.class)
    void ticks_and_quantities_are_two_names_of_one_amount(Meter meter) {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            long ticks = random.nextLong(1_000_000_000_000L) % 1_000_000_000L;
            assertThat(meter.ticks(meter.quantity(ticks))).as("seed %d", seed).isEqualTo(ticks);
        }
    }

    @Test
    void the_text_form_of_a_quantity_is_kept() {
        assertThat(Quantity.of("12.500", "kW.h").text()).isEqualTo("12.500");
    }
}
