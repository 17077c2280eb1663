package org.perilune.metering.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.perilune.booking.BookingId;
import org.perilune.kernel.web.IntervalJson;
import org.perilune.kernel.web.QuantityJson;
import org.perilune.metering.domain.ReadingReport;

/** One reading as its provider reports it. */
record ReadingRequestJson(
        @NotNull UUID booking,
        @NotNull @Pattern(regexp = NAME) String source,
        @NotNull @Pattern(regexp = NAME) String recordId,
        @NotNull @Valid IntervalJson during,
        @NotNull @Valid QuantityJson quantity) {

    /** The participant's own names are visible ASCII, so that equal ones look equal. */
    static final String NAME = "[!-~]{1,120}";

    ReadingReport toReport() {
        return new ReadingReport(
                new BookingId(booking), source, recordId, during.startsAt(), during.endsAt(), quantity.toQuantity());
    }
}
