package org.perilune.settlement.domain;

import java.util.Optional;
import org.perilune.agreements.AgreementView;
import org.perilune.kernel.Interval;

/**
 * The oldest period of an agreement that is not closed. It has no row: the calendar and the last close say which it is.
 */
public record OpenPeriod(int number, Interval during) {

    static OpenPeriod of(AgreementView agreement, Optional<Period> last) {
        var calendar = agreement.terms().period();
        return last.map(closed -> new OpenPeriod(closed.number() + 1, PeriodCalendar.after(calendar, closed.endsAt())))
                .orElseGet(() -> new OpenPeriod(
                        1,
                        PeriodCalendar.around(calendar, agreement.inForceSince().orElseThrow())));
    }
}
