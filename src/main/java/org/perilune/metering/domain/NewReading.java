package org.perilune.metering.domain;

import java.util.Map;
import java.util.UUID;
import org.perilune.booking.BookingView;

/** A report that keeps the rules: it gets an id, and its quantity in ticks of the booking's meter. */
record NewReading(UUID id, ReadingReport report, BookingView booking, long ticks) {

    /** As {@link Readings#add} hands it to the database. */
    Map<String, Object> row() {
        return Map.ofEntries(
                Map.entry("id", id.toString()),
                Map.entry("scope_id", booking.agreement().toString()),
                Map.entry("source", report.source()),
                Map.entry("record_id", report.recordId()),
                Map.entry("booking_id", report.booking().toString()),
                Map.entry("starts_at", report.startsAt().toString()),
                Map.entry("ends_at", report.endsAt().toString()),
                Map.entry("meter", booking.meter().name()),
                Map.entry("value", report.quantity().text()),
                Map.entry("unit", report.quantity().unit()),
                Map.entry("ticks", Long.toString(ticks)));
    }
}
