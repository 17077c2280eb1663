package org.perilune.metering.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.perilune.booking.BookingId;
import org.perilune.booking.BookingLookup;
import org.perilune.booking.BookingView;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Refusal;

/** Judges each report of a sheet by itself, and counts those that pass into their bookings' usage, under its lock. */
@ApplicationScoped
class ReportJudge {

    private final BookingLookup bookings;
    private final Readings readings;
    private final Usages usages;
    private final Clock clock;

    ReportJudge(BookingLookup bookings, Readings readings, Usages usages, Clock clock) {
        this.bookings = bookings;
        this.readings = readings;
        this.usages = usages;
        this.clock = clock;
    }

    void judge(Caller caller, ReportSheet sheet) {
        var seen = new HashMap<BookingId, Optional<BookingView>>();
        var passed = new LinkedHashMap<Integer, NewReading>();
        for (int index : sheet.fresh()) {
            try {
                passed.put(index, judge(caller, sheet.report(index), seen));
            } catch (Refusal refusal) {
                sheet.refuse(index, refusal);
            }
        }
        var locked = usages.lock(passed.values().stream()
                .map(NewReading::booking)
                .collect(Collectors.toMap(BookingView::id, booking -> booking, (one, same) -> one))
                .values());
        // Under the lock nobody reports to these bookings any more: what came meanwhile is a repeat, not too much.
        sheet.learn(readings.known(
                caller.participant(),
                passed.values().stream().map(reading -> reading.report().key()).toList()));
        passed.keySet().retainAll(sheet.fresh());
        passed.forEach((index, reading) ->
                sheet.count(index, reading, locked.get(reading.booking().id())));
    }

    private NewReading judge(Caller caller, ReadingReport report, Map<BookingId, Optional<BookingView>> seen) {
        var booking = seen.computeIfAbsent(report.booking(), bookings::find).orElseThrow(Refusal::notFound);
        MeteringPolicy.mayReport(caller, booking, report.during(), clock.instant())
                .orRefuse();
        long ticks = booking.meter().positiveTicks(report.quantity());
        return new NewReading(UUID.randomUUID(), report, booking, ticks);
    }
}
