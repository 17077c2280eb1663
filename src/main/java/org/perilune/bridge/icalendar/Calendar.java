package org.perilune.bridge.icalendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** A calendar to subscribe to: text in UTC, lines of at most 75 octets, each ended by CR and LF. */
public record Calendar(String name, List<Entry> entries) {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private static final int LINE_OCTETS = 75;

    public Calendar {
        entries = List.copyOf(entries);
    }

    /** How sure an entry is. */
    public enum Status {
        TENTATIVE,
        CONFIRMED,
        CANCELLED
    }

    /**
     * One event.
     *
     * @param uid the same whenever the calendar is read again
     * @param sequence grows with every change
     */
    public record Entry(
            String uid,
            Instant stamp,
            Instant startsAt,
            Instant endsAt,
            Status status,
            long sequence,
            String summary,
            String description) {}

    public String text() {
        var text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//Perilune//Bookings//EN");
        line(text, "CALSCALE:GREGORIAN");
        line(text, "METHOD:PUBLISH");
        line(text, "X-WR-CALNAME:" + escaped(name));
        line(text, "REFRESH-INTERVAL;VALUE=DURATION:PT15M");
        entries.forEach(entry -> add(text, entry));
        line(text, "END:VCALENDAR");
        return text.toString();
    }

    private static void add(StringBuilder text, Entry entry) {
        line(text, "BEGIN:VEVENT");
        line(text, "UID:" + escaped(entry.uid()));
        line(text, "DTSTAMP:" + UTC.format(entry.stamp()));
        line(text, "DTSTART:" + UTC.format(entry.startsAt()));
        line(text, "DTEND:" + UTC.format(entry.endsAt()));
        line(text, "SEQUENCE:" + entry.sequence());
        line(text, "STATUS:" + entry.status());
        line(text, "SUMMARY:" + escaped(entry.summary()));
        line(text, "DESCRIPTION:" + escaped(entry.description()));
        line(text, "END:VEVENT");
    }

    static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    /** Folds between characters, never inside one: a line goes on after a CR, LF and space. */
    static void line(StringBuilder text, String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int end = i + Character.charCount(line.codePointAt(i));
            int size = line.substring(i, end).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LINE_OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(line, i, end);
            octets += size;
            i = end;
        }
        text.append("\r\n");
    }
}
