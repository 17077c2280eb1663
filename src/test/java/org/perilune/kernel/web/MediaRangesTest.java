package org.perilune.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaRangesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/json",
                "application/problem+json, text/*;q=0.5",
                "a/b ; c=d;q=1.000",
                "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2",
                "text/calendar;charset=\"utf-8\"",
                ""
            })
    void what_clients_send_is_understood(String accept) {
        assertThat(MediaRanges.wellFormed(accept)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x", "application/", "/json", "a/b;q=abc", "a/b;q=2x", "a/b;", "a b/c", "a/b;q", "\u6708/x"})
    void what_is_no_list_of_media_types_is_not(String accept) {
        assertThat(MediaRanges.wellFormed(accept)).isFalse();
    }
}
