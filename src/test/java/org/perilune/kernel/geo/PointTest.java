package org.perilune.kernel.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class PointTest {

    @Test
    void from_pole_to_pole_is_half_way_round_the_moon() {
        assertThat(moon("-90", "0").metresTo(moon("90", "77"))).isEqualTo(5_458_203);
    }

    @Test
    void at_the_pole_no_longitude_makes_a_distance() {
        assertThat(moon("-90", "10").metresTo(moon("-90", "200"))).isZero();
    }

    @Test
    void a_longitude_of_222_east_is_the_one_of_138_west() {
        assertThat(moon("-89.5", "222").metresTo(moon("-89.5", "-138"))).isZero();
    }

    @Test
    void half_a_degree_from_the_pole_is_fifteen_kilometres() {
        assertThat(moon("-89.5", "222").metresTo(moon("-90", "0"))).isEqualTo(15_162);
    }

    @Test
    void there_is_no_way_along_the_ground_to_another_body() {
        var earth = new Point(Body.EARTH, BigDecimal.ZERO, BigDecimal.ZERO);
        assertThatThrownBy(() -> earth.metresTo(moon("0", "0"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Point moon(String latitude, String longitude) {
        return new Point(Body.MOON, new BigDecimal(latitude), new BigDecimal(longitude));
    }
}
