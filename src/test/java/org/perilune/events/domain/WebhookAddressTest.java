package org.perilune.events.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://10.1.2.3/",
                "https://172.16.0.1/",
                "https://192.168.1.1/",
                "https://169.254.169.254/latest/meta-data",
                "https://100.64.0.1/",
                "https://0.0.0.0/",
                "https://255.255.255.255/",
                "https://198.18.0.1/",
                "https://192.0.2.1/",
                "https://224.0.0.1/",
                "https://2130706433/",
                "https://[::1]/",
                "https://[fe80::1]/",
                "https://[fd00::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[2002:7f00:1::]/",
                "https://[2001:db8::1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://localhost/",
                "https://a.localhost./",
                "https://db.internal/",
                "http://8.8.8.8/",
                "ftp://8.8.8.8/",
                "https://user@8.8.8.8/",
                "https://8.8.8.8/#x",
                "https:///x",
                "not an address",
                ""
            })
    void what_is_not_public_https_is_refused_when_it_is_subscribed(String url) {
        assertThat(WebhookAddress.mayBe(url, Set.of())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://127.0.0.1/", "https://[::1]/", "https://2130706433/", "https://localhost/"})
    void what_is_not_public_is_refused_again_when_something_is_sent(String url) {
        assertThat(WebhookAddress.of(url, Set.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://8.8.8.8/hook", "https://[2606:4700::1111]:8443/hook", "https://hooks.agency.example/"})
    void what_is_public_is_taken(String url) {
        assertThat(WebhookAddress.mayBe(url, Set.of())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:9/x?y=1", "https://127.0.0.1/"})
    void what_the_operator_lets_through_is_taken(String url) {
        assertThat(WebhookAddress.mayBe(url, Set.of("127.0.0.1"))).isTrue();
        assertThat(WebhookAddress.of(url, Set.of("127.0.0.1"))).isPresent();
    }
}
