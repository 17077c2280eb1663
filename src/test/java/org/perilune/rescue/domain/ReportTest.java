package org.perilune.rescue.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R-46")
class ReportTest {

    @Test
    void what_has_its_form_is_kept_and_nothing_is_flagged() {
        var report = read("""
                {"nature": "suit leak", "persons": {"count": 2, "injured": 1}, "launchingAuthority": "NASA",
                 "position": {"body": "MOON", "latitude": "-89.5", "longitude": 12.25, "uncertaintyMetres": 50},
                 "detectedAt": "2034-03-03T04:05:06+02:00", "lifeSupport": [{"consumable": "O2", "hours": 3.5}],
                 "suit": {"connector": "SUIT-A", "pressure": "29.6 kPa"}, "channel": {"band": "UHF-1"},
                 "assistanceNeeded": ["OXYGEN"], "exercise": true}""");
        assertThat(report.flags()).isEmpty();
        assertThat(report.exercise()).isTrue();
        assertThat(report.launchingAuthority()).contains("NASA");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"persons\": {\"count\": \"two\", \"injured\": 1}} | unreadable:persons.count",
                "{\"persons\": {\"count\": -1}} | unreadable:persons.count",
                "{\"persons\": {\"count\": 1, \"injured\": 2}} | contradiction:persons",
                "{\"position\": {\"latitude\": 91}} | unreadable:position.latitude",
                "{\"position\": {\"latitude\": 1e999999999}} | unreadable:position.latitude",
                "{\"position\": {\"latitude\": 1e-999999999}} | unreadable:position.latitude",
                "{\"position\": {\"altitude\": 3}} | unknown:position.altitude",
                "{\"detectedAt\": \"2034-03-03T04:05:06\"} | unreadable:detectedAt",
                "{\"lifeSupport\": [{\"hours\": -3}, 7]} | unreadable:lifeSupport[1]",
                "{\"assistanceNeeded\": \"OXYGEN\"} | unreadable:assistanceNeeded",
                "{\"exercise\": \"true\"} | unreadable:exercise",
                "{\"nature\": \"leak\" | unreadable",
                "{\"nature\": \"leak\"} over | unreadable"
            })
    void what_has_not_is_flagged_by_its_path(String body, String flag) {
        assertThat(read(body).flags()).contains(flag);
    }

    @Test
    void one_bad_value_costs_no_other() {
        var report = read("{\"persons\": {\"count\": 3, \"injured\": \"some\"}, \"nature\": \"fire\"}");
        assertThat(Report.parsed(report.knownText()))
                .isEqualTo(Map.of("persons", Map.of("count", 3), "nature", "fire"));
    }

    @Test
    void numbers_keep_every_digit_and_what_came_stays_as_it_came() {
        var body = "{ \"position\" : {\"latitude\": 12.3456789012} }";
        assertThat(read(body).knownText()).contains("12.3456789012");
        assertThat(read(body).verbatim()).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"nature\": \"\\ud800\"}",
                "{\"\\udc00\": 1}",
                "{\"nature\": \"\\u0000\"}",
                "{\"\\u0000\": 1}",
                "{\"personal\": {\"name\": \"\\ud83d\"}}"
            })
    void everything_kept_can_be_stored_and_sent_on(String body) {
        var report = read(body);
        assertThat(report.knownText() + report.verbatim() + report.flags() + report.personal())
                .doesNotContain("\0")
                .satisfies(text -> assertThat(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                        .isEqualTo(text));
    }

    @Test
    void only_a_readable_yes_makes_an_exercise() {
        assertThat(read("{\"exercise\": 1}").exercise()).isFalse();
        assertThat(read("EXERCISE").exercise()).isFalse();
    }

    @Test
    void deep_or_crowded_reports_are_kept_with_bounded_flags() {
        assertThat(read("[".repeat(100_000)).flags()).containsExactly("unreadable");
        var crowded = new StringBuilder("{\"a0\":1");
        for (int i = 1; i < 5_000; i++) {
            crowded.append(",\"a").append(i).append("\":1");
        }
        assertThat(read(crowded.append('}').toString()).flags()).hasSize(200);
    }

    @Test
    void what_is_personal_is_set_apart() {
        var report = read("{\"nature\": \"injury\", \"personal\": {\"name\": \"somebody\"}}");
        assertThat(report.verbatim()).doesNotContain("somebody");
        assertThat(report.personal()).contains("{\"name\":\"somebody\"}");
    }

    private static Report read(String body) {
        return Report.read(body.getBytes(StandardCharsets.UTF_8));
    }
}
