package org.perilune.bridge.icalendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.perilune.bridge.icalendar.Calendar.Entry;
import org.perilune.bridge.icalendar.Calendar.Status;

class CalendarTest {

    private static final Instant START = Instant.parse("2034-03-03T06:00:00Z");

    @Test
    void an_entry_is_written_in_utc() {
        assertThat(text("Relay pass", "REQUESTED"))
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .contains(
                        "UID:7@perilune\r\n",
                        "DTSTART:20340303T060000Z\r\n",
                        "DTEND:20340303T090000Z\r\n",
                        "STATUS:TENTATIVE\r\n")
                .endsWith("END:VCALENDAR\r\n");
    }

    @Test
    void what_has_a_meaning_in_a_line_loses_it() {
        assertThat(text("a,b;c\\d", "one\ntwo\u0007"))
                .contains("SUMMARY:a\\,b\\;c\\\\d\r\n", "DESCRIPTION:one\\ntwo\r\n");
    }

    @Test
    void nobody_smuggles_a_line_in() {
        assertThat(text("x\r\nATTENDEE:mailto:a@b.example", "").lines().filter(line -> line.startsWith("ATTENDEE")))
                .isEmpty();
    }

    @Test
    void long_lines_are_folded_between_characters_and_unfold_to_what_they_were() {
        var summary = "\u6708\uD83D\uDE80".repeat(60);
        var text = text(summary, "");
        assertThat(text.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(text.replace("\r\n ", "")).contains("SUMMARY:" + summary + "\r\n");
    }

    private static String text(String summary, String description) {
        var entry = new Entry(
                "7@perilune", START, START, START.plusSeconds(10800), Status.TENTATIVE, 2, summary, description);
        return new Calendar("Planner", List.of(entry)).text();
    }
}
