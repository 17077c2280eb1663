package org.perilune.bridge.ccsds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimeCodeBTest {

    @Test
    void a_day_is_counted_from_the_new_year() {
        assertThat(TimeCodeB.text(Instant.parse("2034-03-03T06:00:00Z"))).isEqualTo("2034-062T06:00:00.000Z");
        assertThat(TimeCodeB.read("2036-366T23:59:59.999Z")).hasValue(Instant.parse("2036-12-31T23:59:59.999Z"));
    }

    @Test
    void digits_beyond_the_millisecond_are_kept() {
        assertThat(TimeCodeB.text(Instant.parse("2034-01-01T00:00:00.123456700Z")))
                .isEqualTo("2034-001T00:00:00.1234567Z");
    }

    @Test
    void another_form_a_day_the_year_has_not_and_a_leap_second_are_no_time() {
        for (var wrong : new String[] {
            "2034-03-03T06:00:00Z", "2034-366T00:00:00.000Z", "2034-000T00:00:00.000Z", "2034-062T23:59:60.000Z",
            "2034-062T06:00:00.000", "2034-62T06:00:00.000Z", " 2034-062T06:00:00.000Z", ""
        }) {
            assertThat(TimeCodeB.read(wrong)).as(wrong).isEmpty();
        }
    }
}
