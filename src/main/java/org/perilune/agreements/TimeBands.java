package org.perilune.agreements;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.perilune.agreements.RateCard.Band;
import org.perilune.kernel.Interval;

/** How long a window lies in which price band. Days are those of UTC, the one calendar both sides share on the Moon. */
final class TimeBands {

    private TimeBands() {}

    /** Seconds of the window at each price, in the order of the window; the first band that contains a moment has it. */
    static Map<BigDecimal, BigDecimal> spread(BigDecimal outside, List<Band> bands, Interval window) {
        var cuts = new TreeSet<Instant>(List.of(window.startsAt(), window.endsAt()));
        bands.forEach(band -> cut(band, window, cuts));
        var seconds = new LinkedHashMap<BigDecimal, BigDecimal>();
        var from = window.startsAt();
        for (var until : cuts.tailSet(from, false)) {
            var start = from;
            var price = bands.stream()
                    .filter(band -> contains(band, start))
                    .findFirst()
                    .map(Band::price)
                    .orElse(outside);
            var length = BigDecimal.valueOf(Duration.between(from, until).toNanos(), 9)
                    .stripTrailingZeros();
            seconds.merge(price, length, BigDecimal::add);
            from = until;
        }
        return seconds;
    }

    private static void cut(Band band, Interval window, TreeSet<Instant> cuts) {
        if (band.startsAt() != null) {
            cutAt(band.startsAt(), window, cuts);
            cutAt(requireNonNull(band.endsAt()), window, cuts);
            return;
        }
        for (var day = window.startsAt().truncatedTo(ChronoUnit.DAYS);
                day.isBefore(window.endsAt());
                day = day.plus(1, ChronoUnit.DAYS)) {
            cutAt(day.plusNanos(from(band).toNanoOfDay()), window, cuts);
            cutAt(day.plusNanos(until(band).toNanoOfDay()), window, cuts);
        }
    }

    private static void cutAt(Instant instant, Interval window, TreeSet<Instant> cuts) {
        if (window.contains(instant)) {
            cuts.add(instant);
        }
    }

    private static boolean contains(Band band, Instant instant) {
        if (band.startsAt() != null) {
            return !instant.isBefore(band.startsAt()) && instant.isBefore(requireNonNull(band.endsAt()));
        }
        var time = instant.atOffset(ZoneOffset.UTC).toLocalTime();
        return from(band).isBefore(until(band))
                ? !time.isBefore(from(band)) && time.isBefore(until(band))
                : !time.isBefore(from(band)) || time.isBefore(until(band));
    }

    private static LocalTime from(Band band) {
        return LocalTime.parse(requireNonNull(band.from()));
    }

    private static LocalTime until(Band band) {
        return LocalTime.parse(requireNonNull(band.until()));
    }
}
