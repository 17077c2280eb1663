package org.perilune.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perilune.support.Problems.assertRefused;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The kernel's values: each born right or not at all. */
class ValuesTest {

    private static final Instant NOON = Instant.parse("2031-03-03T12:00:00Z");

    @Test
    void windows_that_touch_do_not_overlap() {
        var morning = new Interval(NOON.minusSeconds(3600), NOON);
        var afternoon = new Interval(NOON, NOON.plusSeconds(3600));
        assertThat(morning.overlaps(afternoon)).isFalse();
        assertThat(morning.contains(NOON)).isFalse();
        assertThat(afternoon.contains(NOON)).isTrue();
    }

    @Test
    void an_interval_that_is_empty_or_runs_backwards_is_refused() {
        assertRefused(() -> new Interval(NOON, NOON), Problem.INTERVAL_BACKWARDS);
        assertRefused(() -> new Interval(NOON, NOON.minusSeconds(1)), Problem.INTERVAL_BACKWARDS);
    }

    @Test
    void a_time_beyond_all_sense_is_refused() {
        assertRefused(() -> new Interval(NOON, Instant.parse("9999-01-01T00:00:00Z")), Problem.TIME_OUT_OF_RANGE);
    }

    @ParameterizedTest
    @CsvSource({"12.50,EUR,1250", "1057,JPY,1057", "1.234,BHD,1234", "-3.1,USD,-310"})
    void money_is_counted_in_minor_units(BigDecimal amount, String currency, long minorUnits) {
        assertThat(Money.of(amount, currency).minorUnits()).isEqualTo(minorUnits);
    }

    @ParameterizedTest
    @CsvSource({"10.5,JPY", "0.001,EUR", "1,XXX", "1,EURO", "1,eur"})
    void money_finer_than_its_minor_unit_or_of_no_currency_is_refused(BigDecimal amount, String currency) {
        assertRefused(() -> Money.of(amount, currency), Problem.MONEY_INVALID);
    }

    @Test
    void a_cursor_comes_back_as_it_went() {
        var cursor = new Cursor(NOON, UUID.randomUUID());
        assertThat(Cursor.decode(cursor.encoded())).isEqualTo(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "abc", "MjAzMQ", "bm90IGEgY3Vyc29yLzE"})
    void a_cursor_of_somebodys_own_making_is_refused(String forged) {
        assertRefused(() -> Cursor.decode(forged), Problem.MALFORMED_REQUEST);
    }

    @Test
    void a_page_says_where_to_go_on_until_the_end() {
        var whole = List.of(1, 2, 3);
        assertThat(Page.of(whole, 2, n -> new Cursor(NOON, new UUID(0, n))).next())
                .isEqualTo(new Cursor(NOON, new UUID(0, 2)));
        assertThat(Page.of(whole, 3, n -> Cursor.START).next()).isNull();
    }

    @Test
    void a_version_is_demanded_and_then_compared() {
        assertRefused(() -> new Expected(Optional.empty()).orRefuse(3), Problem.PRECONDITION_REQUIRED);
        assertRefused(() -> Expected.version(2).orRefuse(3), Problem.STALE_VERSION);
        Expected.version(3).orRefuse(3);
    }

    @Test
    void the_first_refusal_speaks_and_the_rest_is_not_asked() {
        var verdict = Verdict.allow().and(Verdict.deny(Problem.FORBIDDEN)).and(() -> {
            throw new AssertionError("asked although refused");
        });
        assertRefused(verdict::orRefuse, Problem.FORBIDDEN);
    }

    @Test
    void one_document_has_one_byte_form() {
        var one = CanonicalJson.text(Map.of("b", "2", "a", List.of("1", true)));
        var other = new String(CanonicalJson.ofText("{ \"a\" : [\"1\",true], \"b\":\"2\" }"), StandardCharsets.UTF_8);
        assertThat(one).isEqualTo(other).isEqualTo("{\"a\":[\"1\",true],\"b\":\"2\"}");
    }

    @Test
    void an_officer_speaks_for_nobody_and_is_judged_by_its_own_id() {
        var participant = new ParticipantId(UUID.randomUUID());
        var officer = UUID.randomUUID();
        var caller = new Caller(participant, Optional.of(officer), Set.of(), "p");
        assertThat(caller.speaksFor(participant)).isFalse();
        assertThat(caller.principal()).isEqualTo(officer);
    }
}
