package org.perilune.rescue.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perilune.kernel.Quantity;
import org.perilune.rescue.Consumable;
import org.perilune.rescue.ConsumableLevel;

class LifeSupportTest {

    @Test
    @Tag("R-48")
    void four_people_live_240_hours_on_33_6_kilograms_of_oxygen() {
        var endurance = LifeSupport.of(List.of(oxygen("33.6", "0.84")), 4);
        assertThat(endurance.shares())
                .singleElement()
                .satisfies(share -> assertThat(share.hours()).isEqualTo(240));
        assertThat(endurance.atMostHours()).hasValue(240);
    }

    @Test
    void the_consumable_that_ends_first_decides_once_all_five_are_known() {
        var levels = Arrays.stream(Consumable.values())
                .map(consumable -> new ConsumableLevel(
                        consumable, consumable == Consumable.THERMAL ? 1_000 : 9_000, OptionalLong.of(500), "MEASURED"))
                .toList();
        assertThat(LifeSupport.of(levels, 2).hours()).hasValue(24);
    }

    @Test
    @Tag("R-48")
    void an_unknown_rate_makes_it_unknown_and_never_endless() {
        var levels = Arrays.stream(Consumable.values())
                .map(consumable -> new ConsumableLevel(
                        consumable,
                        9_000,
                        consumable == Consumable.WATER ? OptionalLong.empty() : OptionalLong.of(500),
                        "MEASURED"))
                .toList();
        var endurance = LifeSupport.of(levels, 1);
        assertThat(endurance.hours()).isEmpty();
        assertThat(endurance.atMostHours()).hasValue(432);
        assertThat(endurance.unknown()).containsExactly(Consumable.WATER);
    }

    @Test
    void what_is_not_reported_is_unknown_and_what_is_empty_ends_at_once() {
        assertThat(LifeSupport.of(List.of(), 3).atMostHours()).isEmpty();
        assertThat(LifeSupport.of(List.of(oxygen("0", "0.84")), 3).atMostHours())
                .hasValue(0);
    }

    @Test
    void hours_are_rounded_down() {
        assertThat(LifeSupport.of(List.of(oxygen("0.840", "0.84")), 1).atMostHours())
                .hasValue(24);
        assertThat(LifeSupport.of(List.of(oxygen("0.839", "0.84")), 1).atMostHours())
                .hasValue(23);
    }

    private static ConsumableLevel oxygen(String kilograms, String perPersonDay) {
        var meter = Consumable.OXYGEN.meter();
        return new ConsumableLevel(
                Consumable.OXYGEN,
                meter.ticks(Quantity.of(kilograms, "kg")),
                OptionalLong.of(meter.ticks(Quantity.of(perPersonDay, "kg"))),
                "MEASURED");
    }
}
