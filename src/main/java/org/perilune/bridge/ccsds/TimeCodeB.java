package org.perilune.bridge.ccsds;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * CCSDS ASCII Time Code B (301.0-B-4 §3.5.1.2), {@code yyyy-DDDThh:mm:ss.sssZ}: day of year, UTC. At least milliseconds are
 * written, and more digits only where there is more to tell, so that reading gives back what was written.
 */
public final class TimeCodeB {

    private static final Pattern FORM = Pattern.compile("(\\d{4})-(\\d{3})T(\\d{2}:\\d{2}:\\d{2})(?:\\.(\\d{1,9}))?Z");

    private TimeCodeB() {}

    public static String text(Instant instant) {
        var utc = instant.atOffset(ZoneOffset.UTC);
        var fraction = "%09d".formatted(utc.getNano()).replaceFirst("(\\d{3}\\d*?)0*$", "$1");
        return "%04d-%03dT%02d:%02d:%02d.%sZ"
                .formatted(
                        utc.getYear(), utc.getDayOfYear(), utc.getHour(), utc.getMinute(), utc.getSecond(), fraction);
    }

    /** Empty for any other form, a day the year does not have, or a leap second. */
    public static Optional<Instant> read(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            var day = LocalDate.ofYearDay(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
            var fraction = form.group(4) == null ? "0" : form.group(4);
            var nanos = Integer.parseInt((fraction + "000000000").substring(0, 9));
            return Optional.of(
                    OffsetDateTime.of(day, LocalTime.parse(form.group(3)).withNano(nanos), ZoneOffset.UTC)
                            .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
