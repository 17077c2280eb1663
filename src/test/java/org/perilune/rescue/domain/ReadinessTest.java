package org.perilune.rescue.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perilune.rescue.domain.Attribute.ATMOSPHERE_PRESSURE;
import static org.perilune.rescue.domain.Attribute.DISTRESS_CHANNEL;
import static org.perilune.rescue.domain.Attribute.DOCKING;
import static org.perilune.rescue.domain.Attribute.POWER_BUS;
import static org.perilune.rescue.domain.Attribute.SUIT_CONNECTOR;
import static org.perilune.rescue.domain.Attribute.SUIT_PRESSURE;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.perilune.catalog.RescueProfile;
import org.perilune.rescue.Evidence;
import org.perilune.rescue.Match;
import org.perilune.rescue.PairMatch;

@Tag("R-16")
class ReadinessTest {

    private static final RescueProfile GATEWAY =
            new RescueProfile("SUIT-A", "29.6", "IDSS Rev F", "56.5", "34", "S-BAND-SAR, UHF-1");

    @Test
    void the_same_profile_is_compatible_and_nothing_blocks() {
        var pair = Readiness.of(GATEWAY, GATEWAY);
        assertThat(pair.verdict()).isEqualTo(Match.COMPATIBLE);
        assertThat(pair.blocking()).isEmpty();
        assertThat(pair.attributes()).hasSize(6).allMatch(match -> match.evidence() == Evidence.ASSERTED);
    }

    @Test
    void a_hundred_and_twenty_volts_and_twenty_eight_are_incompatible() {
        assertThat(judge(POWER_BUS, "120 V DC", "28 V DC").verdict()).isEqualTo(Match.INCOMPATIBLE);
    }

    @Test
    void an_idss_port_and_an_apas_derived_one_are_unverified_either_way_round() {
        assertThat(judge(DOCKING, "IDSS Rev F", "APAS-derived").verdict()).isEqualTo(Match.UNVERIFIED);
        assertThat(judge(DOCKING, "APAS-derived", "IDSS Rev F").verdict()).isEqualTo(Match.UNVERIFIED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNKNOWN", "unknown", " ", ""})
    void a_missing_value_is_unverified_and_never_compatible(String missing) {
        var pair = judge(SUIT_CONNECTOR, missing, missing);
        assertThat(pair.verdict()).isEqualTo(Match.UNVERIFIED);
        assertThat(pair.attributes().get(0).evidence()).isEqualTo(Evidence.UNKNOWN);
    }

    @Test
    void an_attribute_nobody_states_is_unverified() {
        assertThat(Readiness.of(List.of(POWER_BUS), Map.of(), Map.of()).verdict())
                .isEqualTo(Match.UNVERIFIED);
    }

    @Test
    void the_worst_attribute_decides_and_is_named() {
        var haven = new RescueProfile("SUIT-B", "29.6", "APAS-derived", "101.3", "21", "UHF-1");
        var pair = Readiness.of(GATEWAY, haven);
        assertThat(pair.verdict()).isEqualTo(Match.INCOMPATIBLE);
        assertThat(pair.blocking()).contains("suit-connector");
    }

    @Test
    void an_unknown_value_decides_where_nothing_is_incompatible() {
        var haven = new RescueProfile("UNKNOWN", "29.6", "IDSS Rev F", "56.5", "34", "S-BAND-SAR");
        var pair = Readiness.of(GATEWAY, haven);
        assertThat(pair.verdict()).isEqualTo(Match.UNVERIFIED);
        assertThat(pair.blocking()).contains("suit-connector");
    }

    @ParameterizedTest
    @CsvSource({
        "SUIT_CONNECTOR, SUIT-A, suit-a, COMPATIBLE",
        "SUIT_CONNECTOR, SUIT-A, SUIT-B, INCOMPATIBLE",
        "SUIT_PRESSURE, 29.6, 29.60, COMPATIBLE",
        "SUIT_PRESSURE, 29.6, 40, INCOMPATIBLE",
        "SUIT_PRESSURE, 25..30, 29.6, COMPATIBLE",
        "SUIT_PRESSURE, 29.6 kPa, 4.3 psi, UNVERIFIED",
        "SUIT_PRESSURE, about thirty, 29.6, UNVERIFIED",
        "SUIT_PRESSURE, 30..25, 29.6, UNVERIFIED",
        "POWER_BUS, 22-34 V DC, 28 V DC, COMPATIBLE",
        "POWER_BUS, 28 V DC, 28 V AC, UNVERIFIED",
        "DOCKING, IDSS Rev F, IDSS Rev E, UNVERIFIED",
        "DOCKING, IDSS Rev F, SSVP, INCOMPATIBLE",
        "DOCKING, NONE, NONE, INCOMPATIBLE",
        "ATMOSPHERE_PRESSURE, 101.3, 101.3, COMPATIBLE",
        "ATMOSPHERE_PRESSURE, 101.3, 34.5, UNVERIFIED",
        "DISTRESS_CHANNEL, 'UHF-1, S-SAR', 'S-SAR; X-9', COMPATIBLE",
        "DISTRESS_CHANNEL, UHF-1, X-9, INCOMPATIBLE",
        "DISTRESS_CHANNEL, ',', ',', INCOMPATIBLE"
    })
    void each_attribute_has_its_rule(Attribute attribute, String crew, String haven, Match verdict) {
        assertThat(judge(attribute, crew, haven).verdict()).isEqualTo(verdict);
        assertThat(judge(attribute, haven, crew).verdict()).isEqualTo(verdict);
    }

    @Test
    void air_is_never_called_incompatible_by_arithmetic() {
        assertThat(judge(ATMOSPHERE_PRESSURE, "34.5", "101.3")
                        .attributes()
                        .get(0)
                        .reason())
                .contains("protocol");
        assertThat(judge(DISTRESS_CHANNEL, "a", "b").blocking()).contains("distress-channel");
        assertThat(judge(SUIT_PRESSURE, "1", "1").blocking()).isEmpty();
    }

    private static PairMatch judge(Attribute attribute, String crew, String haven) {
        return Readiness.of(List.of(attribute), Map.of(attribute, crew), Map.of(attribute, haven));
    }
}
