package org.perilune.metering.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.perilune.agreements.AgreementId;
import org.perilune.booking.BookingId;
import org.perilune.kernel.Caller;
import org.perilune.kernel.Cursor;
import org.perilune.kernel.Page;
import org.perilune.kernel.Refusal;
import org.perilune.metering.ReadingState;
import org.perilune.metering.ReadingView;

/** A party reads what was metered under its agreements. The database shows it nothing else. */
@ApplicationScoped
public class SeeReadings {

    /** What to look for; empty fields restrict nothing. */
    public record Query(Optional<BookingId> booking, Optional<AgreementId> agreement, Optional<ReadingState> state) {}

    private final Readings readings;

    SeeReadings(Readings readings) {
        this.readings = readings;
    }

    @Transactional
    public ReadingView handle(Caller caller, UUID id) {
        return readings.find(id).map(Reading::view).orElseThrow(Refusal::notFound);
    }

    @Transactional
    public Page<ReadingView> handle(Caller caller, Query query, Cursor after, int limit) {
        var found = readings.list(query, after, limit + 1).stream()
                .map(Reading::view)
                .toList();
        return Page.of(found, limit, reading -> new Cursor(reading.reportedAt(), reading.id()));
    }
}
